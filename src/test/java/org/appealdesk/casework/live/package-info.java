/** Live cases, without a network: pages of a feed come in, commands wait to go out. */
@NullMarked
package org.appealdesk.casework.live;

import org.jspecify.annotations.NullMarked;
