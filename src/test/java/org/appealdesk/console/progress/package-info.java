/** What the parties see. */
@NullMarked
package org.appealdesk.console.progress;

import org.jspecify.annotations.NullMarked;
