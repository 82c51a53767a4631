/** Timeline and chat. */
@NullMarked
package org.appealdesk.console.transcript;

import org.jspecify.annotations.NullMarked;
