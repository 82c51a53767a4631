package org.appealdesk.architecture.sample.console;

import org.appealdesk.architecture.sample.store.Part;

/** Not in console's row. */
public record UsesStore(Part used) {}
