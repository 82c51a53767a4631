@NullMarked
package org.appealdesk.backend.decide;

import org.jspecify.annotations.NullMarked;
