/** A case as one file that can be read anywhere and checked without the program's data. */
@NullMarked
package org.appealdesk.bundle;

import org.jspecify.annotations.NullMarked;
