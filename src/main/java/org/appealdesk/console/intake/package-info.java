/** Files on their way in: checked, hashed and stored in the background, each with its progress. */
@NullMarked
package org.appealdesk.console.intake;

import org.jspecify.annotations.NullMarked;
