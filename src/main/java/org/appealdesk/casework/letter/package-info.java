/** What an agent should look at twice before a party reads it. */
@NullMarked
package org.appealdesk.casework.letter;

import org.jspecify.annotations.NullMarked;
