/** Proves that a packaged program can open its windows: what packaging breaks shows only there. */
@NullMarked
package org.appealdesk.app.smoke;

import org.jspecify.annotations.NullMarked;
