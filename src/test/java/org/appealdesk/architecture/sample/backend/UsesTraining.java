package org.appealdesk.architecture.sample.backend;

import org.appealdesk.architecture.sample.training.Part;

/** Not in backend's row. */
public record UsesTraining(Part used) {}
