/**
 * Words and numbers as the agent reads them: bundles in English and Vietnamese that switch while running, and the formats of money, instants and durations.
 */
@NullMarked
package org.appealdesk.console.text;

import org.jspecify.annotations.NullMarked;
