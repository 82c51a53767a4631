@NullMarked
package org.appealdesk.backend.deadlines;

import org.jspecify.annotations.NullMarked;
