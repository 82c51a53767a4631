@NullMarked
package org.appealdesk.evidence.wire;

import org.jspecify.annotations.NullMarked;
