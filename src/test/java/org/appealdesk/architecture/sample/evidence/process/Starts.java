package org.appealdesk.architecture.sample.evidence.process;

import org.appealdesk.architecture.sample.evidence.decoder.ReadsPages;

/** Starts a decoder. */
public interface Starts {
    ReadsPages start();
}
