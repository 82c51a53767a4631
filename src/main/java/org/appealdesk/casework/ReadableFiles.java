package org.appealdesk.casework;

import java.nio.file.Path;
import java.util.Optional;

/** Files that can be read by their content. Safe for use by several threads. */
public interface ReadableFiles extends ArrivedFiles {

    /** A readable file with exactly that content, or empty when it was never stored. */
    Optional<Path> find(String sha256);

    @Override
    default boolean has(String sha256) {
        return find(sha256).isPresent();
    }
}
