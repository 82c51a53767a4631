/** The claims of both parties, and what the agent finds of each. */
@NullMarked
package org.appealdesk.console.findings;

import org.jspecify.annotations.NullMarked;
