@NullMarked
package org.appealdesk.console.text;

import org.jspecify.annotations.NullMarked;
