/** The rules of an appeal as pure functions: {@code decide}, {@code evolve}, {@code deadlines}, {@code allowedActions}. */
@NullMarked
package org.appealdesk.engine;

import org.jspecify.annotations.NullMarked;
