/**
 * Light and dark: palettes, style sheets and fonts.
 */
@NullMarked
package org.appealdesk.console.theme;

import org.jspecify.annotations.NullMarked;
