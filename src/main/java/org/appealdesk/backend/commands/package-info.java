/** The way up: commands of consoles and of the exchange's systems, decided in their order. */
@NullMarked
package org.appealdesk.backend.commands;

import org.jspecify.annotations.NullMarked;
