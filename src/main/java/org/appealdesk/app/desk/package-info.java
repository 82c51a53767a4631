/** The console put together: the data of a home folder, a training on it, and the window over both. */
@NullMarked
package org.appealdesk.app.desk;

import org.jspecify.annotations.NullMarked;
