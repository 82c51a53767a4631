@NullMarked
package org.appealdesk.console.roleplay;

import org.jspecify.annotations.NullMarked;
