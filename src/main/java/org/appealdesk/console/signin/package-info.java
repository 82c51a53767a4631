/** The way into live work: which backend, who one is, what protects the data on this computer; and the way out of it. */
@NullMarked
package org.appealdesk.console.signin;

import org.jspecify.annotations.NullMarked;
