@NullMarked
package org.appealdesk.app.player;

import org.jspecify.annotations.NullMarked;
