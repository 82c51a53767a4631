/** Settings and their mistakes. */
@NullMarked
package org.appealdesk.backend.config;

import org.jspecify.annotations.NullMarked;
