@NullMarked
package org.appealdesk.training;

import org.jspecify.annotations.NullMarked;
