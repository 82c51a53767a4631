@NullMarked
package org.appealdesk.app.play;

import org.jspecify.annotations.NullMarked;
