@NullMarked
package org.appealdesk.backend.feed;

import org.jspecify.annotations.NullMarked;
