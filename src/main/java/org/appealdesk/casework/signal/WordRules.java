package org.appealdesk.casework.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.appealdesk.engine.trade.Side;

/**
 * Signals from the parties' own words, in English and Vietnamese. Each quotes the first sentence in which a party says
 * so; words that only might mean something are left out, because a signal that is often wrong is soon overlooked.
 */
public final class WordRules {

    private static final int QUOTE = 160;
    private static final String RELATIVES_VI =
            "(vo|chong|chi gai|anh trai|em trai|em gai|me|bo|con|nguoi nha|nguoi than|nguoi khac|cong ty|ben thu ba)";
    private static final String RELATIVES_EN =
            "(wife|husband|sister|brother|mother|father|parents?|son|daughter|cousin|friend|boss|colleague|company)";

    private static final Map<SignalKind, Predicate<String>> RULES = new EnumMap<>(Map.of(
            SignalKind.THIRD_PARTY_WORDS,
            words(
                    "third[- ]party",
                    "my " + RELATIVES_EN + "(['’]s)?",
                    "another person['’]s account",
                    "paid for me",
                    "on my behalf",
                    "sender is not you",
                    "(chuyen|tra|thanh toan) (tien )?ho",
                    "tai khoan (cua )?" + RELATIVES_VI,
                    "nguoi chuyen khong phai",
                    "khong (phai )?chinh chu"),
            SignalKind.OFF_PLATFORM_WORDS,
            words(
                    "zalo",
                    "telegram",
                    "tele",
                    "whats ?app",
                    "viber",
                    "wechat",
                    "messenger",
                    "facebook",
                    "instagram",
                    "discord",
                    "skype",
                    "(t|wa|zalo|m)\\.me/\\S+"),
            SignalKind.RELEASE_FIRST_WORDS,
            words(
                    "(release|unlock) (it |the (crypto|coins?|usdt) |the order )?(first|before)",
                    "(mo khoa|mo|nha|tha)( coin| usdt| lenh)? truoc"),
            SignalKind.CRYPTO_NOTE_WORDS,
            NoteWords::areInPlain));

    /** Each text is read once, as long as it is in memory: a case may have very many. Which sentence has which words. */
    private final Map<String, Map<SignalKind, Integer>> read = Collections.synchronizedMap(new WeakHashMap<>());

    private static Predicate<String> words(String... alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(" + String.join("|", alternatives) + ")(?![\\p{L}\\p{N}])")
                .asPredicate();
    }

    /** The first sentence of each side that has such words, for each kind of them. */
    List<Signal> of(List<Statement> statements) {
        Map<SignalKind, Map<Side, String>> first = new EnumMap<>(SignalKind.class);
        for (Statement statement : statements) {
            read.computeIfAbsent(statement.text(), _ -> read(statement))
                    .forEach((kind, sentence) -> first.computeIfAbsent(kind, _ -> new EnumMap<>(Side.class))
                            .computeIfAbsent(
                                    statement.side(), _ -> statement.sentences().get(sentence)));
        }
        List<Signal> signals = new ArrayList<>();
        first.forEach((kind, sides) ->
                sides.forEach((side, sentence) -> signals.add(Signal.of(kind, side, quote(sentence)))));
        return signals;
    }

    private static Map<SignalKind, Integer> read(Statement statement) {
        Map<SignalKind, Integer> found = new EnumMap<>(SignalKind.class);
        List<String> sentences = statement.sentences();
        for (int at = 0; at < sentences.size(); at++) {
            String plain = PlainText.of(sentences.get(at));
            for (Map.Entry<SignalKind, Predicate<String>> rule : RULES.entrySet()) {
                if (!found.containsKey(rule.getKey()) && rule.getValue().test(plain)) {
                    found.put(rule.getKey(), at);
                }
            }
        }
        return Map.copyOf(found);
    }

    private static String quote(String sentence) {
        return sentence.length() <= QUOTE ? sentence : sentence.substring(0, QUOTE - 1) + "…";
    }
}
