@NullMarked
package org.appealdesk.casework.people;

import org.jspecify.annotations.NullMarked;
