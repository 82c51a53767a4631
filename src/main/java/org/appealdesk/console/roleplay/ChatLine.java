package org.appealdesk.console.roleplay;

import java.util.List;

/**
 * A chat message as a party sees it.
 *
 * @param author who wrote it
 * @param name as the reader knows the author
 * @param time of day
 * @param files names of what is attached
 */
public record ChatLine(Author author, String name, String time, String text, List<String> files) {

    public ChatLine {
        files = List.copyOf(files);
    }

    /** Who wrote, seen from the reader. */
    public enum Author {
        ME,
        COUNTERPARTY,
        SUPPORT
    }
}
