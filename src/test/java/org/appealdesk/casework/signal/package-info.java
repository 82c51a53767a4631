@NullMarked
package org.appealdesk.casework.signal;

import org.jspecify.annotations.NullMarked;
