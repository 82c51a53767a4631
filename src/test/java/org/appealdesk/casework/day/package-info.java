@NullMarked
package org.appealdesk.casework.day;

import org.jspecify.annotations.NullMarked;
