@NullMarked
package org.appealdesk.replies;

import org.jspecify.annotations.NullMarked;
