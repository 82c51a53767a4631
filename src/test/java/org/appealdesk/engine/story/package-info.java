/** Cases told in the field's words: given what happened, when somebody acts, then what comes of it. */
@NullMarked
package org.appealdesk.engine.story;

import org.jspecify.annotations.NullMarked;
