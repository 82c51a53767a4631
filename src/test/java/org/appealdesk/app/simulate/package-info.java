@NullMarked
package org.appealdesk.app.simulate;

import org.jspecify.annotations.NullMarked;
