@NullMarked
package org.appealdesk.console.settings;

import org.jspecify.annotations.NullMarked;
