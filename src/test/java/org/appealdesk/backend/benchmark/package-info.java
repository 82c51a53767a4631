/** Programs that measure the backend; each compares within one run, so that its ratios mean something anywhere. */
@NullMarked
package org.appealdesk.backend.benchmark;

import org.jspecify.annotations.NullMarked;
