/**
 * Parses strangers' files. Runs in a process of its own, which can be lost: {@code process} starts it, bounds it and
 * replaces it. Nothing of this is loaded into the console.
 */
@NullMarked
package org.appealdesk.evidence.decoder;

import org.jspecify.annotations.NullMarked;
