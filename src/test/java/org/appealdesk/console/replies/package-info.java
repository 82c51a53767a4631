@NullMarked
package org.appealdesk.console.replies;

import org.jspecify.annotations.NullMarked;
