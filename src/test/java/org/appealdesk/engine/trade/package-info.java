@NullMarked
package org.appealdesk.engine.trade;

import org.jspecify.annotations.NullMarked;
