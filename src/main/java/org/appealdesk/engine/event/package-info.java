/** What happened to a case, in order; the only source of its state. */
@NullMarked
package org.appealdesk.engine.event;

import org.jspecify.annotations.NullMarked;
