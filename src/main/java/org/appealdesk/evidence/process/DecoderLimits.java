package org.appealdesk.evidence.process;

import java.time.Duration;

/**
 * What decoders may take.
 *
 * @param patience how long one request may take, once its decoder is up
 * @param startPatience how long a decoder may take to come up
 * @param memory megabytes of a decoder's heap
 * @param fileBytes longest file that is looked at
 * @param requests after so many a decoder makes way for a fresh one
 */
public record DecoderLimits(Duration patience, Duration startPatience, int memory, long fileBytes, int requests) {
    /**
     * A decoded picture of 40 million pixels takes 160 MB, twice that while it is turned upright, and more where the file
     * has more bits for a colour than a screen.
     */
    public static final DecoderLimits USUAL =
            new DecoderLimits(Duration.ofSeconds(20), Duration.ofSeconds(30), 768, 2L << 30, 200);

    public DecoderLimits withPatience(Duration changed) {
        return new DecoderLimits(changed, startPatience, memory, fileBytes, requests);
    }

    public DecoderLimits withMemory(int changed) {
        return new DecoderLimits(patience, startPatience, changed, fileBytes, requests);
    }

    public DecoderLimits withRequests(int changed) {
        return new DecoderLimits(patience, startPatience, memory, fileBytes, changed);
    }
}
