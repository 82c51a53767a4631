/** Live work put together: backends known on this device, signing in to one, and its cases. */
@NullMarked
package org.appealdesk.app.live;

import org.jspecify.annotations.NullMarked;
