@NullMarked
package org.appealdesk.app.smoke;

import org.jspecify.annotations.NullMarked;
