@NullMarked
package org.appealdesk.training.scenario;

import org.jspecify.annotations.NullMarked;
