@NullMarked
package org.appealdesk.app.cli;

import org.jspecify.annotations.NullMarked;
