@NullMarked
package org.appealdesk.backend;

import org.jspecify.annotations.NullMarked;
