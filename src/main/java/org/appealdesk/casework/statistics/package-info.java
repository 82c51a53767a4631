/**
 * Figures of the work of customer support, folded from the cases' histories. What each counts stands at {@link
 * org.appealdesk.casework.statistics.Statistics}. Nothing here sets one agent beside another.
 */
@NullMarked
package org.appealdesk.casework.statistics;

import org.jspecify.annotations.NullMarked;
