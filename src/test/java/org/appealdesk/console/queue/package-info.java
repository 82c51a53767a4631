@NullMarked
package org.appealdesk.console.queue;

import org.jspecify.annotations.NullMarked;
