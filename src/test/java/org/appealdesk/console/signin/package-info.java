@NullMarked
package org.appealdesk.console.signin;

import org.jspecify.annotations.NullMarked;
