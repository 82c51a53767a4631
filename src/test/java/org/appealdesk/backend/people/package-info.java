/** Tests of accounts and tokens, on a real database. */
@NullMarked
package org.appealdesk.backend.people;

import org.jspecify.annotations.NullMarked;
