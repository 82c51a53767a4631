package org.appealdesk.architecture.sample.protocol;

import org.appealdesk.architecture.sample.casework.Part;

/** Not in protocol's row. */
public record UsesCasework(Part used) {}
