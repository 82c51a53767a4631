@NullMarked
package org.appealdesk.evidence.check;

import org.jspecify.annotations.NullMarked;
