/** Rule profiles: every number and switch of the appeal process, as data pinned to a case. */
@NullMarked
package org.appealdesk.engine.profile;

import org.jspecify.annotations.NullMarked;
