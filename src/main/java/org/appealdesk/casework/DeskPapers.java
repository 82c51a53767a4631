package org.appealdesk.casework;

import java.util.Optional;
import java.util.SortedMap;

/**
 * An agent's own papers on this computer, such as drafts: texts that no authority knows and that nobody else reads. A
 * paper has a kind, a short word of the program's own, and a key within its kind. Every method may wait for the disk and
 * throws {@link StorageException} when it cannot do its work. Implementations are safe for use by several threads.
 */
public interface DeskPapers {

    /** The text of a paper; empty when there is none. */
    Optional<String> read(String kind, String key);

    /** All papers of a kind, the text by the key, in the order of the keys; a copy. */
    SortedMap<String, String> all(String kind);

    /**
     * Keeps a text in place of the paper's earlier one, and returns only once it is durable.
     *
     * @param key may say what is personal: it is kept as the text is
     */
    void write(String kind, String key, String text);

    /** Removes a paper, and returns only once that is durable; nothing happens when there is none. */
    void remove(String kind, String key);
}
