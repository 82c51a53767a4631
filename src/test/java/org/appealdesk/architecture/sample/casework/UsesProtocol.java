package org.appealdesk.architecture.sample.casework;

import org.appealdesk.architecture.sample.protocol.Part;

/** Not in casework's row. */
public record UsesProtocol(Part used) {}
