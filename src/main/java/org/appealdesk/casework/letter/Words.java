package org.appealdesk.casework.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.appealdesk.casework.signal.PlainText;

/** A text word by word, each in plain form and with its place. Digits and letters are words of their own. */
final class Words {

    private static final Pattern WORD = Pattern.compile("\\p{Nd}++|[\\p{L}\\p{M}]++(?:['’][\\p{L}\\p{M}]++)*+");
    /** What may stand between the digits of one number. */
    private static final Pattern WITHIN_NUMBER = Pattern.compile("[\\p{Z}\\t.()\\-–/_+·]{0,3}");

    private static final int MOST_GROUPS = 16;

    private final String text;
    private final List<Word> all;

    /** @param plain without case and diacritics; digits of any script as 0 to 9 */
    record Word(String plain, int from, int to) {}

    private Words(String text, List<Word> all) {
        this.text = text;
        this.all = all;
    }

    static Words of(String text) {
        List<Word> all = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            all.add(new Word(plain(matcher.group()), matcher.start(), matcher.end()));
        }
        return new Words(text, all);
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        PlainText.of(word).replace('’', '\'').codePoints().forEach(point -> {
            int digit = Character.digit(point, 10);
            plain.appendCodePoint(digit < 0 ? point : '0' + digit);
        });
        return plain.toString();
    }

    List<Word> all() {
        return all;
    }

    /** What stands before a word, since the one before it. */
    String before(int word) {
        return text.substring(
                word == 0 ? 0 : all.get(word - 1).to(), all.get(word).from());
    }

    /** What stands after a word, up to the next one. */
    String after(int word) {
        int end = word == all.size() - 1 ? text.length() : all.get(word + 1).from();
        return text.substring(all.get(word).to(), end);
    }

    /** The text from one word to another, as it was typed. */
    String typed(int first, int last) {
        return text.substring(all.get(first).from(), all.get(last).to());
    }

    /** Where neighbouring words together give one of these numbers, however its digits are set apart. */
    List<String> spelling(Set<String> numbers) {
        List<String> found = new ArrayList<>();
        for (int first = 0; first < all.size(); first++) {
            StringBuilder joined = new StringBuilder();
            for (int last = first; last < all.size() && last - first < MOST_GROUPS; last++) {
                if (last > first && !WITHIN_NUMBER.matcher(before(last)).matches()) {
                    break;
                }
                joined.append(all.get(last).plain());
                if (numbers.contains(joined.toString())) {
                    found.add(typed(first, last));
                }
            }
        }
        return found;
    }
}
