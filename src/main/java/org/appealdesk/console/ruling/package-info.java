/** Ruling: from findings to outcome, money, measures and two texts; approval by a second person; stale decisions. */
@NullMarked
package org.appealdesk.console.ruling;

import org.jspecify.annotations.NullMarked;
