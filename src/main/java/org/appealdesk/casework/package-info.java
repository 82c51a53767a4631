/** Working on cases: submit a command, keep what it caused, tell whoever watches. Owns the ports to the outside. */
@NullMarked
package org.appealdesk.casework;

import org.jspecify.annotations.NullMarked;
