package org.appealdesk.architecture.sample.bundle;

import org.appealdesk.architecture.sample.store.Part;

/** Not in bundle's row. */
public record UsesStore(Part used) {}
