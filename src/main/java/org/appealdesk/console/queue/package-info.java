/**
 * The queue: saved views, the table by deadline risk, the preview, and what can be done from there.
 */
@NullMarked
package org.appealdesk.console.queue;

import org.jspecify.annotations.NullMarked;
