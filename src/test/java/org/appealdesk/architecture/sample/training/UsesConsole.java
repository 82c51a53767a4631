package org.appealdesk.architecture.sample.training;

import org.appealdesk.architecture.sample.console.Part;

/** Not in training's row. */
public record UsesConsole(Part used) {}
