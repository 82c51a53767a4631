/** What happened, in one order, for whoever follows it: the feed of changes and the hint that there are new ones. */
@NullMarked
package org.appealdesk.backend.feed;

import org.jspecify.annotations.NullMarked;
