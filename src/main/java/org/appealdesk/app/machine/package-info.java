/** Where this program runs: its operating system, the user's data folder, the files it brought along. */
@NullMarked
package org.appealdesk.app.machine;

import org.jspecify.annotations.NullMarked;
