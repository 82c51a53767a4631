/**
 * Small controls shared by all screens. They take plain values and know no services.
 */
@NullMarked
package org.appealdesk.console.widget;

import org.jspecify.annotations.NullMarked;
