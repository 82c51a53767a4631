@NullMarked
package org.appealdesk.training.play;

import org.jspecify.annotations.NullMarked;
