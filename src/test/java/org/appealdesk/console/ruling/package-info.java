/** Ruling, approving, stale decisions. */
@NullMarked
package org.appealdesk.console.ruling;

import org.jspecify.annotations.NullMarked;
