/** How long cases are kept whole, and what stays of them afterwards. */
@NullMarked
package org.appealdesk.backend.retention;

import org.jspecify.annotations.NullMarked;
