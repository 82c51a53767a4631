/** The figures of the agent's own work and of the whole desk. No view sets colleagues beside each other. */
@NullMarked
package org.appealdesk.console.statistics;

import org.jspecify.annotations.NullMarked;
