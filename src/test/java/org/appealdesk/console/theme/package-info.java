@NullMarked
package org.appealdesk.console.theme;

import org.jspecify.annotations.NullMarked;
