package org.appealdesk.evidence.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.appealdesk.engine.trade.Asset;

/** Amounts of money in a text, grouped by points, commas, spaces or not at all. */
final class Amounts {

    private static final String GROUPED =
            "\\d{1,3}(?<gap>[.,'’ \\u00a0\\u202f])\\d{3}(?:\\k<gap>\\d{3})*(?:[.,]\\d{1,2})?";
    private static final String BARE = "\\d+(?:[.,]\\d{1,2})?";
    private static final Pattern DECIMALS = Pattern.compile("(.*\\d)[.,](\\d{1,2})");
    private static final String DONG = "vnd|vnđ|đồng|dong|đ|₫|d";

    private Amounts() {}

    /** Those beside which the currency stands, in the order of the text. */
    static List<BigDecimal> of(String text, Asset fiat) {
        String currency =
                fiat.code().equals("VND") ? DONG : Pattern.quote(fiat.code().toLowerCase(Locale.ROOT));
        String number = "(?<![\\p{L}\\p{N}.,])(?<number>" + GROUPED + "|" + BARE + ")(?![\\p{N}])";
        Pattern after = Pattern.compile(number + "[ \\u00a0\\u202f]?(?:" + currency + ")(?![\\p{L}\\p{N}])");
        Pattern before = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + currency + ")[ \\u00a0\\u202f:]?" + number);
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(after, before)
                .flatMap(pattern -> pattern.matcher(lower).results())
                .map(found -> found.group("number"))
                .map(Amounts::value)
                .distinct()
                .toList();
    }

    /** Whether an amount stands there, grouped or with its currency: statements name the currency once. */
    static boolean has(String text, BigDecimal amount, Asset fiat) {
        return Stream.concat(
                        of(text, fiat).stream(),
                        Pattern.compile("(?<![\\p{L}\\p{N}.,])" + GROUPED + "(?![\\p{N}])")
                                .matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .map(Amounts::value))
                .anyMatch(found -> found.compareTo(amount) == 0);
    }

    private static BigDecimal value(String number) {
        var decimals = DECIMALS.matcher(number);
        return decimals.matches()
                ? new BigDecimal(digits(decimals.group(1)) + "." + decimals.group(2))
                : new BigDecimal(digits(number));
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
