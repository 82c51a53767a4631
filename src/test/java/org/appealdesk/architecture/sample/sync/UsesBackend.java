package org.appealdesk.architecture.sample.sync;

import org.appealdesk.architecture.sample.backend.Part;

/** Not in sync's row. */
public record UsesBackend(Part used) {}
