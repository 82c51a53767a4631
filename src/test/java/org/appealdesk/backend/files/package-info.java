/** Tests of files over HTTP, with a stock client and with hostile ones. */
@NullMarked
package org.appealdesk.backend.files;

import org.jspecify.annotations.NullMarked;
