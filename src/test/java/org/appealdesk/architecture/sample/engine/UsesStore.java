package org.appealdesk.architecture.sample.engine;

import org.appealdesk.architecture.sample.store.Part;

/** Not in engine's row. */
public record UsesStore(Part used) {}
