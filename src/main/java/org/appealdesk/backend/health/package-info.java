/** Whether a node can do its work, and what anyone and everyone signed in may ask of it. */
@NullMarked
package org.appealdesk.backend.health;

import org.jspecify.annotations.NullMarked;
