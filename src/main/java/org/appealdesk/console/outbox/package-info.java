/** What stands between an own action and the backend: the sync pill, own actions under way, and refused ones. */
@NullMarked
package org.appealdesk.console.outbox;

import org.jspecify.annotations.NullMarked;
