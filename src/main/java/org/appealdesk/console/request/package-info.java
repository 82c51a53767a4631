/** Asking one party for information, all at once and in its language (t12). */
@NullMarked
package org.appealdesk.console.request;

import org.jspecify.annotations.NullMarked;
