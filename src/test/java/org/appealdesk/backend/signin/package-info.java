@NullMarked
package org.appealdesk.backend.signin;

import org.jspecify.annotations.NullMarked;
