package org.appealdesk.console.text;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text from strangers fit to be broken into lines. JavaFX 26 throws when it has to break within letters that are
 * written from right to left, and its time grows with the square of a paragraph's length where letters are put together
 * from several signs. Signs that cannot be seen keep it from the first, ends of lines from the second.
 */
public final class Wrapping {
    /** In pixels, wider than the longest piece from right to left that is left together. */
    public static final double LEAST_WIDTH = 160;

    /** What stands together from right to left has so many signs at most: it fits into every line. */
    private static final int PIECE = 12;

    /** So many signs of any kind fit into every line. */
    private static final int CHOP = 6;

    /** A paragraph of letters put together has about so many signs. */
    private static final int PARAGRAPH = 120;

    /** Fewer marks than that are an accent or a picture, and cost nothing. */
    private static final int FEW = 8;

    /** So much of it is shown. */
    private static final int MOST = 2_000;

    /** Signs that turn all that follows: they would let one thing read as another, and long pieces stand together. */
    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    /** Scripts from the right whose letters have marks, and marks of any script. */
    private static final Set<UnicodeScript> MARKED = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW,
            UnicodeScript.SYRIAC,
            UnicodeScript.THAANA,
            UnicodeScript.NKO,
            UnicodeScript.INHERITED);

    private static final String MORE = " …";
    /** The sign that other fonts than ours do not draw either, because it takes none of theirs. */
    private static final char FROM_LEFT = '\u200e';

    private static final int FIRST_MARK = 0x300;

    private Wrapping() {}

    /**
     * The same to look at, but for long words from the right within others: those stand on lines of their own. Text of such
     * letters is cut after 2,000 signs, with three dots at the end.
     */
    public static String prepared(String text) {
        if (text.chars().allMatch(sign -> sign < FIRST_MARK)) {
            return text;
        }
        String composed =
                TURNING.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(Untrusted.HIDDEN);
        if (!isTurned(composed) && marks(composed) <= FEW) {
            return composed;
        }
        return cut(composed)
                .lines()
                .map(line -> isTurned(line) ? safe(line) : inParagraphs(line))
                .collect(Collectors.joining("\n"));
    }

    /** Whether {@link #prepared} shows only the beginning. */
    public static boolean isCut(String text) {
        return text.length() > MOST && prepared(text).length() < text.length();
    }

    /** Whether nothing in it stands together from right to left that is longer than a line may be. */
    public static boolean isSafe(String text) {
        return text.lines().noneMatch(line -> isTurned(line) && hasLongPiece(line));
    }

    /** Whether something in it is written from right to left. */
    public static boolean isTurned(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static Bidi directions(String line) {
        return new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    }

    private static boolean isFromRight(int level) {
        return level % 2 == 1;
    }

    private static boolean hasLongPiece(String line) {
        Bidi runs = directions(line);
        for (int run = 0; run < runs.getRunCount(); run++) {
            if (isFromRight(runs.getRunLevel(run)) && runs.getRunLimit(run) - runs.getRunStart(run) > PIECE + 2) {
                return true;
            }
        }
        return false;
    }

    /** What nobody writes but to do harm is shown in lines that are never broken. */
    private static String safe(String line) {
        String pieces = inPieces(line);
        return isSafe(pieces) && line.codePoints().noneMatch(Wrapping::isOdd) ? pieces : chopped(line);
    }

    /** Signs that turn, hide or are none, but for those that join letters; and marks of letters from the left. */
    private static boolean isOdd(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> sign != 0x200c && sign != 0x200d;
            default ->
                sign == Untrusted.HIDDEN.codePointAt(0) || (isMark(sign) && !MARKED.contains(UnicodeScript.of(sign)));
        };
    }

    private static String chopped(String line) {
        int[] signs = line.codePoints().toArray();
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < signs.length; at++) {
            lines.append(at > 0 && at % CHOP == 0 ? "\n" : "").appendCodePoint(signs[at]);
        }
        return lines.toString();
    }

    private static String inPieces(String line) {
        Bidi runs = directions(line);
        return isFromRight(runs.getBaseLevel()) ? parted(line, runs) : onLinesOfTheirOwn(line, runs);
    }

    /** A line that begins at the right. */
    private static String parted(String line, Bidi runs) {
        StringBuilder pieces = new StringBuilder();
        for (int run = 0; run < runs.getRunCount(); run++) {
            String part = line.substring(runs.getRunStart(run), runs.getRunLimit(run));
            pieces.append(isFromRight(runs.getRunLevel(run)) ? parted(part) : part);
        }
        return pieces.toString();
    }

    /** Long words from the right within a line that begins at the left: only on lines of their own can they be parted. */
    private static String onLinesOfTheirOwn(String line, Bidi runs) {
        List<String> lines = new ArrayList<>();
        int shown = 0;
        int at = 0;
        while (at < line.length()) {
            int from = at;
            while (at < line.length() && runs.getLevelAt(at) > 0) {
                at++;
            }
            if (at - from > PIECE) {
                while (at < line.length() && isPunctuation(line.charAt(at))) {
                    at++;
                }
                lines.add(line.substring(shown, from).strip());
                lines.add(ownLine(line.substring(from, at).strip()));
                shown = at;
            }
            at = Math.max(at, from + 1);
        }
        lines.add(line.substring(shown).strip());
        return lines.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Digits alone, for example, begin no line from the right. */
    private static String ownLine(String words) {
        Bidi runs = directions(words);
        return isFromRight(runs.getBaseLevel()) ? parted(words, runs) : words;
    }

    private static boolean isPunctuation(char sign) {
        return switch (Character.getType(sign)) {
            case Character.OTHER_PUNCTUATION, Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** With signs between its words that are written the other way, so that each word stands alone. */
    private static String parted(String part) {
        StringBuilder parted = new StringBuilder();
        int length = 0;
        for (int at = 0; at < part.length(); at++) {
            char sign = part.charAt(at);
            // Beside a number or words from the left a sign from the left would take part in what is theirs.
            boolean isSpace = at > 0 && at < part.length() - 1 && Character.isWhitespace(sign);
            if (isSpace || length == PIECE) {
                parted.append(FROM_LEFT);
                length = 0;
            }
            parted.append(sign);
            if (isSpace) {
                parted.append(FROM_LEFT);
            } else {
                length++;
            }
        }
        return parted.toString();
    }

    private static long marks(String text) {
        return text.codePoints().filter(Wrapping::isMark).limit(FEW + 1).count();
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static String inParagraphs(String line) {
        if (line.length() <= 2 * PARAGRAPH) {
            return line;
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(line);
        StringBuilder paragraphs = new StringBuilder();
        int from = 0;
        while (line.length() - from > PARAGRAPH) {
            int wanted = from + PARAGRAPH;
            int at = breaks.isBoundary(wanted) ? wanted : breaks.preceding(wanted);
            int to = at > from ? at : wanted;
            paragraphs.append(line, from, to).append('\n');
            from = to;
        }
        return paragraphs.append(line, from, line.length()).toString();
    }

    private static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + MORE;
    }
}
