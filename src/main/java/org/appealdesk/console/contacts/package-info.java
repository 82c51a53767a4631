/** The two parties: who they are, how to reach them, what they say; and the record of phone calls. */
@NullMarked
package org.appealdesk.console.contacts;

import org.jspecify.annotations.NullMarked;
