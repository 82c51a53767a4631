package org.appealdesk.architecture.sample.evidence;

import org.appealdesk.architecture.sample.store.Part;

/** Not in evidence's row. */
public record UsesStore(Part used) {}
