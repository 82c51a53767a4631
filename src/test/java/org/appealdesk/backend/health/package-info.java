/** Whether a node can do its work. */
@NullMarked
package org.appealdesk.backend.health;

import org.jspecify.annotations.NullMarked;
