package org.appealdesk.evidence;

import java.nio.file.Path;
import java.util.List;

/**
 * Looks into strangers' files, so that whoever asks parses not a byte of them. Each call waits until it is answered, which
 * takes at most the decoder's time limit and some; interrupting the caller ends the wait and the work. Safe for use by
 * several threads.
 */
public interface SafeDecoder extends AutoCloseable {

    /** Refuses every file: for windows that show none. */
    static SafeDecoder none() {
        return new NoDecoder();
    }

    /**
     * All that can be told of a file.
     *
     * @param name as it was handed in; only compared with what the file is
     */
    Outcome<Inspection> inspect(Path file, String name);

    /** Draws a picture, or a page of a document. */
    Outcome<Pixels> draw(Path file, Drawing drawing);

    /**
     * The letters of a document's page in reading order, as far as there is room: those of its text, not of its pictures.
     *
     * @param page from 0
     */
    Outcome<List<Letter>> letters(Path file, int page);

    /**
     * Writes a copy with the boxes burned in and without metadata, hidden text or anything else that is not seen: a PNG for
     * a picture, a PDF of pictures for a document. The original stays as it is.
     *
     * @param copy a new file
     */
    Outcome<Path> redact(Path file, List<Box> boxes, Path copy);

    /** Ends the work at once; whoever waits is refused. */
    @Override
    void close();
}
