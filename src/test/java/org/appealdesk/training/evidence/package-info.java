@NullMarked
package org.appealdesk.training.evidence;

import org.jspecify.annotations.NullMarked;
