/** Looks at the machine and says what the program will miss on it. */
@NullMarked
package org.appealdesk.app.doctor;

import org.jspecify.annotations.NullMarked;
