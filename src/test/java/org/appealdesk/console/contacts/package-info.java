/** The parties and calls to them. */
@NullMarked
package org.appealdesk.console.contacts;

import org.jspecify.annotations.NullMarked;
