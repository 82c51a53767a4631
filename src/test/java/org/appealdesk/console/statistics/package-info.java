@NullMarked
package org.appealdesk.console.statistics;

import org.jspecify.annotations.NullMarked;
