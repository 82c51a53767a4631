@NullMarked
package org.appealdesk.protocol;

import org.jspecify.annotations.NullMarked;
