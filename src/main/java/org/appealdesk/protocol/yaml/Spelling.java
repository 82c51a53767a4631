package org.appealdesk.protocol.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {

    private Spelling() {}

    /** The nearest of the known words, if it is near enough to be a slip. */
    private static Optional<String> meant(String written, Collection<String> known) {
        int slips = Math.max(1, written.length() / 4);
        return known.stream()
                .filter(word -> distance(written, word) <= slips)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Words for “one of these”, with the one that was probably meant. */
    public static String expected(String written, Collection<String> known) {
        String all = "one of " + String.join(", ", known);
        return meant(written, known)
                .map(word -> all + "; did you mean “" + word + "”?")
                .orElse(all);
    }

    /** Insertions, deletions, replacements and swaps of neighbours needed, whatever the case of the letters. */
    private static int distance(String written, String word) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = word.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
