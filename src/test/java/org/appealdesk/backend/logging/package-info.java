/** What stands in the log and what does not. */
@NullMarked
package org.appealdesk.backend.logging;

import org.jspecify.annotations.NullMarked;
