/** Claims and findings. */
@NullMarked
package org.appealdesk.console.findings;

import org.jspecify.annotations.NullMarked;
