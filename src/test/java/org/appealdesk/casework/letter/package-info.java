@NullMarked
package org.appealdesk.casework.letter;

import org.jspecify.annotations.NullMarked;
