/**
 * Live cases: the backend decides, this device keeps a replica of what it said, sends its own commands, and shows what it
 * expects of them.
 */
@NullMarked
package org.appealdesk.casework.live;

import org.jspecify.annotations.NullMarked;
