/** The command line: what a user can type, and how what goes wrong is told. */
@NullMarked
package org.appealdesk.app.cli;

import org.jspecify.annotations.NullMarked;
