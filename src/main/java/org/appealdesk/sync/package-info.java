/** The console's side of the network: sends own commands, follows the backend, exchanges files, and keeps its time. */
@NullMarked
package org.appealdesk.sync;

import org.jspecify.annotations.NullMarked;
