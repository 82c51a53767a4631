@NullMarked
package org.appealdesk.app.desk;

import org.jspecify.annotations.NullMarked;
