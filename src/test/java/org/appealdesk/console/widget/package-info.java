@NullMarked
package org.appealdesk.console.widget;

import org.jspecify.annotations.NullMarked;
