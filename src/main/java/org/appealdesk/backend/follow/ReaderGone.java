package org.appealdesk.backend.follow;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Whoever asked for this does not read it any more: nobody's fault, and nobody to be told. */
final class ReaderGone extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    ReaderGone(IOException cause) {
        super(cause);
    }
}
