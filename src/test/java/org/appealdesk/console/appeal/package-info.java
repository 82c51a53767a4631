/** The screen of a case, by mouse and by keyboard. */
@NullMarked
package org.appealdesk.console.appeal;

import org.jspecify.annotations.NullMarked;
