package org.appealdesk.casework;

import java.io.InputStream;
import org.appealdesk.engine.dossier.FileFacts;

/** Files by their content. Safe for use by several threads. */
public interface BlobStore extends ReadableFiles {

    /**
     * Streams the content in, hashing it on the way, and returns only once it is durable. The same content is stored
     * once.
     *
     * @param name the file's name as it was handed in; kept in the facts, not used as a path
     * @throws StorageException when it could not be kept; nothing is left behind then
     */
    FileFacts put(String name, InputStream content);
}
