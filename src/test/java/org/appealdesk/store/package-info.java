@NullMarked
package org.appealdesk.store;

import org.jspecify.annotations.NullMarked;
