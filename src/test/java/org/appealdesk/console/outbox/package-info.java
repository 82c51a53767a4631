@NullMarked
package org.appealdesk.console.outbox;

import org.jspecify.annotations.NullMarked;
