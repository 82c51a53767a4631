@NullMarked
package org.appealdesk.console.training;

import org.jspecify.annotations.NullMarked;
