/** Evidence and its viewer. */
@NullMarked
package org.appealdesk.console.evidence;

import org.jspecify.annotations.NullMarked;
