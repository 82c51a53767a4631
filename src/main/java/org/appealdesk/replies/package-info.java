/**
 * Ready replies: texts with variables for this work, shared by everybody, by a team, or an agent's own; how they are read,
 * checked, kept, found and filled. Pure except for the reading of files.
 */
@NullMarked
package org.appealdesk.replies;

import org.jspecify.annotations.NullMarked;
