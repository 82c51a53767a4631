@NullMarked
package org.appealdesk.engine;

import org.jspecify.annotations.NullMarked;
