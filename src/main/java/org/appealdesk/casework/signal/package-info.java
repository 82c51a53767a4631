/** What an agent should look at in a case, with its reason; nothing here decides. */
@NullMarked
package org.appealdesk.casework.signal;

import org.jspecify.annotations.NullMarked;
