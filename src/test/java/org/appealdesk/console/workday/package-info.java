@NullMarked
package org.appealdesk.console.workday;

import org.jspecify.annotations.NullMarked;
