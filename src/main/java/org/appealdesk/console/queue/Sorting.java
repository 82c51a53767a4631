package org.appealdesk.console.queue;

import java.util.Optional;

/**
 * By what the rows are sorted.
 *
 * @param column the name of a column; empty for the deadline risk
 * @param isDescending from the greatest to the least, such as the newest first
 */
public record Sorting(String column, boolean isDescending) {

    /** What is due first comes first. */
    public static final Sorting BY_RISK = new Sorting("", false);

    private static final String DOWN = "-";

    /** Whether the deadlines decide. */
    public boolean isByRisk() {
        return column.isEmpty();
    }

    /** One word to keep it by; {@link #decode} reads it back. */
    String encode() {
        return (isDescending ? DOWN : "") + column;
    }

    /** The sorting of {@link #encode}; empty for the deadline risk. */
    static Optional<Sorting> decode(String word) {
        boolean isDescending = word.startsWith(DOWN);
        String column = isDescending ? word.substring(DOWN.length()) : word;
        return column.isEmpty() ? Optional.empty() : Optional.of(new Sorting(column, isDescending));
    }
}
