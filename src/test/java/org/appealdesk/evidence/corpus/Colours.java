package org.appealdesk.evidence.corpus;

import java.util.stream.IntStream;
import org.appealdesk.evidence.Pixels;

/** The values of pixels. */
public final class Colours {

    private Colours() {}

    /** Row by row from the top. */
    public static int[] all(Pixels pixels) {
        int width = pixels.width();
        return IntStream.range(0, width * pixels.height())
                .map(at -> pixels.at(at % width, at / width))
                .toArray();
    }
}
