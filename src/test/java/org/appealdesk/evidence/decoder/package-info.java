@NullMarked
package org.appealdesk.evidence.decoder;

import org.jspecify.annotations.NullMarked;
