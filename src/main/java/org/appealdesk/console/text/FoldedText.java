package org.appealdesk.console.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text folded as {@link Folding} does, that still knows where its letters stand in the original. Immutable. */
public final class FoldedText {
    private final String folded;
    /** Where each folded letter begins in the original, and at the end its length. */
    private final int[] begins;

    /**
     * A part of the original.
     *
     * @param start of its first letter, in UTF-16 units
     * @param end behind its last one
     */
    public record Place(int start, int end) {}

    private FoldedText(String folded, int[] begins) {
        this.folded = folded;
        this.begins = begins;
    }

    /** Folds a text. */
    public static FoldedText of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] begins = new int[text.length() + 1];
        int at = 0;
        while (at < text.length()) {
            int end = text.offsetByCodePoints(at, 1);
            String letter = letter(text, at, end);
            boolean isDoubledSpace =
                    letter.equals(" ") && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ');
            for (int part = 0; part < letter.length() && !isDoubledSpace; part++) {
                if (folded.length() == begins.length - 1) {
                    begins = Arrays.copyOf(begins, 2 * begins.length);
                }
                begins[folded.length()] = at;
                folded.append(letter.charAt(part));
            }
            at = end;
        }
        begins[folded.length()] = text.length();
        return new FoldedText(folded.toString(), begins);
    }

    private static String letter(String text, int start, int end) {
        char first = text.charAt(start);
        if (first < 0x80 && first > ' ') {
            return String.valueOf(Character.toLowerCase(first));
        }
        String letter = text.substring(start, end);
        // A space alone would be stripped.
        return Character.isWhitespace(first) || first == '\u00a0' ? " " : Folding.fold(letter);
    }

    /** Where the query stands in the original, one place after the other. */
    public List<Place> find(String foldedQuery) {
        List<Place> places = new ArrayList<>();
        if (foldedQuery.isEmpty()) {
            return places;
        }
        for (int at = folded.indexOf(foldedQuery);
                at >= 0;
                at = folded.indexOf(foldedQuery, at + foldedQuery.length())) {
            places.add(new Place(begins[at], begins[at + foldedQuery.length()]));
        }
        return places;
    }
}
