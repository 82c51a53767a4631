/**
 * The window around the screens: rail, top bar, status line, tabs, command palette, toasts and the notification centre.
 */
@NullMarked
package org.appealdesk.console.shell;

import org.jspecify.annotations.NullMarked;
