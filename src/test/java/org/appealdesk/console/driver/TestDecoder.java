package org.appealdesk.console.driver;

import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.process.DecoderLimits;
import org.appealdesk.evidence.process.DecoderProcess;

/** The real decoder, one for all tests: its process is started by the first file and ends with the tests. */
public final class TestDecoder {
    private static final SafeDecoder SHARED = new DecoderProcess(DecoderLimits.USUAL);

    private TestDecoder() {}

    /** Not to be closed. */
    public static SafeDecoder shared() {
        return SHARED;
    }
}
