@NullMarked
package org.appealdesk.console.fx;

import org.jspecify.annotations.NullMarked;
