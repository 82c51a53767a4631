/**
 * The rules every class of the program keeps, and proof that each of them can fail: {@code sample} is a small program
 * of the same packages that breaks them all.
 */
@NullMarked
package org.appealdesk.architecture;

import org.jspecify.annotations.NullMarked;
