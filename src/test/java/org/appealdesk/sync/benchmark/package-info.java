/** Programs that measure the console's side; each compares within one run, so that its ratios mean something anywhere. */
@NullMarked
package org.appealdesk.sync.benchmark;

import org.jspecify.annotations.NullMarked;
