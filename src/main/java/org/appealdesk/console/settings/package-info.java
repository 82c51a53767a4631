/**
 * The agent's settings: language, theme, keys and name.
 */
@NullMarked
package org.appealdesk.console.settings;

import org.jspecify.annotations.NullMarked;
