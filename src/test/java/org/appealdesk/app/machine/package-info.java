@NullMarked
package org.appealdesk.app.machine;

import org.jspecify.annotations.NullMarked;
