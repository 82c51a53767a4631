/** Reading YAML that people write: every value knows its place, and every mistake is told, not only the first. */
@NullMarked
package org.appealdesk.protocol.yaml;

import org.jspecify.annotations.NullMarked;
