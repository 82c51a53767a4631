/** Pictures on the screen, whatever they are of: zoomed, turned, under the loupe, compared. */
@NullMarked
package org.appealdesk.console.evidence.picture;

import org.jspecify.annotations.NullMarked;
