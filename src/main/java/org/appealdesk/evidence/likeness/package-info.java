/** What pictures look like, and which resemble each other. */
@NullMarked
package org.appealdesk.evidence.likeness;

import org.jspecify.annotations.NullMarked;
