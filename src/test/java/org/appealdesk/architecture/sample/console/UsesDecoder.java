package org.appealdesk.architecture.sample.console;

import org.appealdesk.architecture.sample.evidence.decoder.ReadsPages;

/** Decodes in the agent's own process. */
public record UsesDecoder(ReadsPages used) {}
