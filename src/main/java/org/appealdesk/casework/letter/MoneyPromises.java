package org.appealdesk.casework.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds promises about money in English and Vietnamese. A warning that is often wrong is soon
 * overlooked: what is denied, asked, or stands under a condition named before promises nothing.
 */
final class MoneyPromises {

    private static final String MONEY_EN = "money|refund|funds|coins|coin|crypto|usdt|btc|payout|cash";
    private static final String MONEY_VI = "tien|usdt|btc|coin|crypto";

    /** {@code |} stands between words of which any will do, {@code *} for none to three words. */
    private static final List<Phrase> TABLE = Stream.of(
                    "you will|shall get|receive|recover|have * " + MONEY_EN,
                    "you'll get|receive|recover|have * " + MONEY_EN,
                    "will|shall be refunded|reimbursed|compensated|repaid",
                    "you'll be refunded|reimbursed|compensated|repaid",
                    MONEY_EN + "|payment will|shall be released|returned|unlocked|sent|paid|credited|transferred",
                    "we|i will|shall refund|reimburse|compensate|repay",
                    "we|i will|shall pay you|back",
                    "we|i will|shall release|return|unlock|send * " + MONEY_EN,
                    "we'll|i'll refund|reimburse|compensate|repay",
                    "we'll|i'll pay you|back",
                    "we'll|i'll release|return|unlock|send * " + MONEY_EN,
                    "we|i promise|guarantee|assure * refunded|reimbursed|" + MONEY_EN,
                    MONEY_EN + " is|are * guaranteed|certain",
                    "you will|shall win",
                    "you'll win",
                    "will|shall|we'll|i'll rule|decide in your favour|favor",
                    "se hoan * " + MONEY_VI,
                    "se hoan lai",
                    "se tra lai * " + MONEY_VI,
                    "se duoc hoan|tra * " + MONEY_VI,
                    "se nhan|lay * " + MONEY_VI,
                    "toi|em|minh|san se tra|chuyen * " + MONEY_VI,
                    "se mo khoa * " + MONEY_VI,
                    "se boi thuong",
                    "se duoc boi thuong",
                    "se den bu",
                    "se duoc den bu",
                    "cam ket * hoan|tra * " + MONEY_VI,
                    "bao dam * hoan|tra * " + MONEY_VI,
                    "dam bao * hoan|tra * " + MONEY_VI,
                    "hua * hoan|tra * " + MONEY_VI,
                    "se thang kien")
            .map(Phrase::of)
            .toList();

    private static final Set<String> DENIALS = Set.of(
            "not", "no", "never", "cannot", "can't", "won't", "don't", "doesn't", "shan't", "nor", "khong", "chua",
            "chang");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "neu", "lieu");

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*([.!?…;:][\\s\"”')]|\\R).*");
    private static final Pattern CLAUSE_END = Pattern.compile("(?s).*([,–(]|" + SENTENCE_END.pattern() + ").*");
    private static final int MOST_BETWEEN = 3;

    private MoneyPromises() {}

    /** Each as it was typed, in the order of the text. */
    static List<String> find(Words words) {
        List<String> found = new ArrayList<>();
        int first = 0;
        while (first < words.all().size()) {
            Optional<Integer> last = lastOf(words, first);
            if (last.isPresent()) {
                found.add(words.typed(first, last.get()));
                first = last.get();
            }
            first++;
        }
        return found;
    }

    private static Optional<Integer> lastOf(Words words, int first) {
        return TABLE.stream()
                .map(phrase -> phrase.lastOf(words, first, 0))
                .filter(last -> last >= 0 && isMeant(words, first, last))
                .max(Integer::compare);
    }

    private static boolean isMeant(Words words, int first, int last) {
        for (int at = first; at <= last; at++) {
            if (DENIALS.contains(plain(words, at))) {
                return false;
            }
        }
        return !stands(words, first, DENIALS, CLAUSE_END)
                && !stands(words, first, CONDITIONS, SENTENCE_END)
                && !isAsked(words, last);
    }

    private static boolean isAsked(Words words, int last) {
        int end = last;
        while (end < words.all().size() - 1
                && !SENTENCE_END.matcher(words.after(end)).matches()) {
            end++;
        }
        return words.after(end).contains("?");
    }

    /** Whether one of these words stands before, within the same clause or sentence. */
    private static boolean stands(Words words, int first, Set<String> sought, Pattern end) {
        for (int at = first; at > 0 && !end.matcher(words.before(at)).matches(); at--) {
            if (sought.contains(plain(words, at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(Words words, int at) {
        return words.all().get(at).plain();
    }

    /** @param places what may stand where; an empty set for some words of any kind */
    private record Phrase(List<Set<String>> places) {

        static Phrase of(String line) {
            return new Phrase(Stream.of(line.split(" "))
                    .map(place -> place.equals("*") ? Set.<String>of() : Set.of(place.split("\\|")))
                    .toList());
        }

        /** Where it ends when it begins there; -1 when it does not. */
        int lastOf(Words words, int at, int place) {
            Set<String> wanted = places.get(place);
            if (wanted.isEmpty()) {
                return afterGap(words, at, place);
            }
            boolean fits = at < words.all().size() && wanted.contains(plain(words, at)) && isJoined(words, at, place);
            if (!fits) {
                return -1;
            }
            return place == places.size() - 1 ? at : lastOf(words, at + 1, place + 1);
        }

        private int afterGap(Words words, int at, int place) {
            for (int gap = 0; gap <= MOST_BETWEEN; gap++) {
                int last = lastOf(words, at + gap, place + 1);
                if (last >= 0) {
                    return last;
                }
            }
            return -1;
        }

        private static boolean isJoined(Words words, int at, int place) {
            return place == 0 || !SENTENCE_END.matcher(words.before(at)).matches();
        }
    }
}
