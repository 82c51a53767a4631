@NullMarked
package org.appealdesk.evidence;

import org.jspecify.annotations.NullMarked;
