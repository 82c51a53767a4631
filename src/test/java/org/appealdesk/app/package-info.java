@NullMarked
package org.appealdesk.app;

import org.jspecify.annotations.NullMarked;
