@NullMarked
package org.appealdesk.protocol.yaml;

import org.jspecify.annotations.NullMarked;
