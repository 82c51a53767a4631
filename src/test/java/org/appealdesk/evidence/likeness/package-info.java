@NullMarked
package org.appealdesk.evidence.likeness;

import org.jspecify.annotations.NullMarked;
