/** Pictures on the screen. */
@NullMarked
package org.appealdesk.console.evidence.picture;

import org.jspecify.annotations.NullMarked;
