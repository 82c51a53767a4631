/** Where a case stands, folded from its events. Immutable values. */
@NullMarked
package org.appealdesk.engine.state;

import org.jspecify.annotations.NullMarked;
