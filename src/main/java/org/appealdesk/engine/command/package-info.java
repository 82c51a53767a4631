/** What may be asked of a case: one record an action, in an envelope that brings time, ids and who asks. */
@NullMarked
package org.appealdesk.engine.command;

import org.jspecify.annotations.NullMarked;
