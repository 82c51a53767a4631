/** Who is the same person in other cases: by account, phone, name, and pictures. Pure but for its index in memory. */
@NullMarked
package org.appealdesk.casework.people;

import org.jspecify.annotations.NullMarked;
