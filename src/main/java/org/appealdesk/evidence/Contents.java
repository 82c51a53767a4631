package org.appealdesk.evidence;

import java.time.Duration;
import java.util.List;
import org.appealdesk.evidence.likeness.PictureHash;
import org.jspecify.annotations.Nullable;

/** What is in a file, by its family. */
public sealed interface Contents {

    /**
     * @param width pixels, upright as it was held
     * @param hash what it looks like; null when it could not be decoded
     * @param quantisation a JPEG's tables, each of 64 values in zigzag order, by table number; empty for others
     * @param codes texts of the QR codes found
     */
    record Picture(
            int width, int height, @Nullable PictureHash hash, List<List<Integer>> quantisation, List<String> codes)
            implements Contents {
        public Picture {
            quantisation = List.copyOf(quantisation);
            codes = List.copyOf(codes);
        }
    }

    /** @param texts of each page, from the first; as many as there are pages, unless text was cut */
    record Pages(int pages, List<String> texts) implements Contents {
        public Pages {
            texts = List.copyOf(texts);
        }
    }

    /** A text or office file: its words without their layout. */
    record Text(String text) implements Contents {}

    /**
     * Sound or video.
     *
     * @param duration null when the container does not say
     * @param width pixels; 0 for sound, or when unknown
     * @param codecs by their usual short names
     */
    record Media(@Nullable Duration duration, int width, int height, List<String> codecs) implements Contents {
        public Media {
            codecs = List.copyOf(codecs);
        }
    }

    /** Only what it is can be told. */
    record Opaque() implements Contents {}
}
