package org.appealdesk.architecture.sample.replies;

import org.appealdesk.architecture.sample.training.Part;

/** Not in the row of replies. */
public record UsesTraining(Part used) {}
