/** What a node counts, for Prometheus. */
@NullMarked
package org.appealdesk.backend.metrics;

import org.jspecify.annotations.NullMarked;
