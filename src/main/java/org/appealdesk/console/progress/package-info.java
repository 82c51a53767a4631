/** “Appeal progress” as each party sees it (R11). */
@NullMarked
package org.appealdesk.console.progress;

import org.jspecify.annotations.NullMarked;
