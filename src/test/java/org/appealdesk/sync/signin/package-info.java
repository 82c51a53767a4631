@NullMarked
package org.appealdesk.sync.signin;

import org.jspecify.annotations.NullMarked;
