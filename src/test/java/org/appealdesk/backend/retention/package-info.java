@NullMarked
package org.appealdesk.backend.retention;

import org.jspecify.annotations.NullMarked;
