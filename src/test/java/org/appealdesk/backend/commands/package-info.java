/** Tests of commands over HTTP, down to a real database. */
@NullMarked
package org.appealdesk.backend.commands;

import org.jspecify.annotations.NullMarked;
