/** Asking for information. */
@NullMarked
package org.appealdesk.console.request;

import org.jspecify.annotations.NullMarked;
