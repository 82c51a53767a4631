package org.appealdesk.architecture.sample.store;

import org.appealdesk.architecture.sample.sync.Part;

/** Not in store's row. */
public record UsesSync(Part used) {}
