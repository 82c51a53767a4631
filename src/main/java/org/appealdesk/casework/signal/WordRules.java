package org.appealdesk.casework.signal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.appealdesk.engine.trade.Side;

/**
 * Signals from the parties' own words, in English and Vietnamese. Each quotes the first sentence in which a party says
 * so; words that only might mean something are left out, because a signal that is often wrong is soon overlooked.
 */
final class WordRules {

    private static final int QUOTE = 160;
    private static final String RELATIVES_VI =
            "(vo|chong|chi gai|anh trai|em trai|em gai|me|bo|con|nguoi nha|nguoi than|nguoi khac|cong ty|ben thu ba)";
    private static final String RELATIVES_EN =
            "(wife|husband|sister|brother|mother|father|parents?|son|daughter|cousin|friend|boss|colleague|company)";

    private static final Map<SignalKind, Pattern> PATTERNS = new EnumMap<>(Map.of(
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
            NoteWords.IN_A_NOTE));

    private WordRules() {}

    private static Pattern words(String... alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(" + String.join("|", alternatives) + ")(?![\\p{L}\\p{N}])");
    }

    static List<Signal> of(List<Statement> statements) {
        List<Signal> signals = new ArrayList<>();
        PATTERNS.forEach((kind, pattern) -> {
            for (Side side : Side.values()) {
                statements.stream()
                        .filter(statement -> statement.side() == side)
                        .filter(statement ->
                                pattern.matcher(PlainText.of(statement.text())).find())
                        .findFirst()
                        .ifPresent(first -> signals.add(Signal.of(kind, side, quote(first.text()))));
            }
        });
        return signals;
    }

    private static String quote(String sentence) {
        return sentence.length() <= QUOTE ? sentence : sentence.substring(0, QUOTE - 1) + "…";
    }
}
