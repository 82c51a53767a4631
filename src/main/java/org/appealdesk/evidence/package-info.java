/**
 * Evidence as files: what they are by content, what a safe decoder saw in them, how pictures resemble each other. Values
 * and ports; the strangers' bytes are parsed in {@code decoder}, which runs in a process of its own.
 */
@NullMarked
package org.appealdesk.evidence;

import org.jspecify.annotations.NullMarked;
