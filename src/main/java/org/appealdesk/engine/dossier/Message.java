package org.appealdesk.engine.dossier;

import java.util.List;

/**
 * A chat message.
 *
 * @param id unique in its case
 * @param text may be empty when files are attached
 */
public record Message(String id, Channel channel, String text, List<FileFacts> files) {
    public Message {
        files = List.copyOf(files);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A message has an id");
        }
    }
}
