/** Files on their way in. */
@NullMarked
package org.appealdesk.console.intake;

import org.jspecify.annotations.NullMarked;
