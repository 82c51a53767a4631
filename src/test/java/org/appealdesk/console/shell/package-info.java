@NullMarked
package org.appealdesk.console.shell;

import org.jspecify.annotations.NullMarked;
