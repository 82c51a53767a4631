/** Has a decoder run in a process of its own, with limits, and replaces it when it misbehaves. */
@NullMarked
package org.appealdesk.evidence.process;

import org.jspecify.annotations.NullMarked;
