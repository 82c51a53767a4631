@NullMarked
package org.appealdesk.engine.command;

import org.jspecify.annotations.NullMarked;
