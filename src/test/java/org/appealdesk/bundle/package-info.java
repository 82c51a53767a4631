@NullMarked
package org.appealdesk.bundle;

import org.jspecify.annotations.NullMarked;
