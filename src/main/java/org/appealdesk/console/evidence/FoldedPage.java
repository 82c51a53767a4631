package org.appealdesk.console.evidence;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.console.text.Folding;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Letter;

/** The words of a page without case and diacritics, and where each of their letters is drawn. Immutable. */
final class FoldedPage {
    /** Letters of one line are about as high, those of one column about as wide. */
    private static final double ALIKE = 1.5;

    private final String words;
    private final List<Letter> letters;

    private FoldedPage(String words, List<Letter> letters) {
        this.words = words;
        this.letters = List.copyOf(letters);
    }

    static FoldedPage of(List<Letter> page) {
        StringBuilder words = new StringBuilder();
        List<Letter> letters = new ArrayList<>();
        for (Letter letter : page) {
            String folded = Folding.fold(letter.text());
            boolean isSpace = folded.isEmpty() && letter.text().isBlank();
            // Many spaces are one; a mark that stands for itself is none.
            String part = isSpace && !words.isEmpty() && words.charAt(words.length() - 1) != ' ' ? " " : folded;
            words.append(part);
            part.chars().forEach(_ -> letters.add(letter));
        }
        return new FoldedPage(words.toString(), letters);
    }

    /** Where words stand, in reading order: of each place the boxes of its lines, none where its letters are not drawn. */
    List<List<Box>> places(String wanted) {
        String folded = Folding.fold(wanted);
        List<List<Box>> places = new ArrayList<>();
        if (!folded.isEmpty()) {
            for (int at = words.indexOf(folded); at >= 0; at = words.indexOf(folded, at + folded.length())) {
                places.add(lines(letters.subList(at, at + folded.length())));
            }
        }
        return places;
    }

    private static List<Box> lines(List<Letter> place) {
        List<Box> lines = new ArrayList<>();
        for (Letter letter : place) {
            Box box = letter.box();
            if (box != null) {
                if (!lines.isEmpty() && isOneLine(lines.getLast(), box)) {
                    lines.add(around(lines.removeLast(), box));
                } else {
                    lines.add(box);
                }
            }
        }
        return List.copyOf(lines);
    }

    private static boolean isOneLine(Box line, Box next) {
        Box both = around(line, next);
        return both.height() <= ALIKE * Math.max(line.height(), next.height())
                || both.width() <= ALIKE * Math.max(line.width(), next.width());
    }

    private static Box around(Box one, Box other) {
        double left = Math.min(one.left(), other.left());
        double top = Math.min(one.top(), other.top());
        double right = Math.max(one.left() + one.width(), other.left() + other.width());
        double bottom = Math.max(one.top() + one.height(), other.top() + other.height());
        return new Box(one.page(), left, top, right - left, bottom - top);
    }
}
