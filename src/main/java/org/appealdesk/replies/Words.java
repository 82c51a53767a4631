package org.appealdesk.replies;

/** The same short words in English and in Vietnamese. */
public record Words(String en, String vi) {

    /** @param language {@code vi}, or anything else for English */
    public String in(String language) {
        return language.equals("vi") ? vi : en;
    }
}
