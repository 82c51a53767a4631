@NullMarked
package org.appealdesk.evidence.process;

import org.jspecify.annotations.NullMarked;
