@NullMarked
package org.appealdesk.engine.state;

import org.jspecify.annotations.NullMarked;
