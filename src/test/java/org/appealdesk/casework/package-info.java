@NullMarked
package org.appealdesk.casework;

import org.jspecify.annotations.NullMarked;
