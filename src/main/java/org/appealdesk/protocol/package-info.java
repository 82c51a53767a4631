/** The outside form of what the engine knows: JSON of events and commands, the hash chain, rule profiles in YAML. */
@NullMarked
package org.appealdesk.protocol;

import org.jspecify.annotations.NullMarked;
