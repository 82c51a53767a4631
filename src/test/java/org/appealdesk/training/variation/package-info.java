@NullMarked
package org.appealdesk.training.variation;

import org.jspecify.annotations.NullMarked;
