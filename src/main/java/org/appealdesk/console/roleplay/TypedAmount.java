package org.appealdesk.console.roleplay;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Optional;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.Money;

/** An amount as a party types it, with the separators of the page's language. */
final class TypedAmount {

    private TypedAmount() {}

    /** The amount; empty when the text is none of that asset. */
    static Optional<Money> parse(String typed, Asset asset, EngineWords words) {
        String text = typed.replaceAll("[\\s\\u00a0]", "");
        DecimalFormat format =
                (DecimalFormat) NumberFormat.getNumberInstance(words.language().locale());
        format.setParseBigDecimal(true);
        ParsePosition at = new ParsePosition(0);
        if (!(format.parse(text, at) instanceof BigDecimal number)
                || at.getIndex() != text.length()
                || number.stripTrailingZeros().scale() > asset.scale()) {
            return Optional.empty();
        }
        return Optional.of(new Money(number, asset));
    }

    /** What was understood, so that a mistaken separator is seen before it is sent. */
    static String verdict(String typed, Money whole, EngineWords words) {
        if (typed.isBlank()) {
            return words.text("roleplay.amount.whole", words.formats().money(whole));
        }
        return parse(typed, whole.asset(), words)
                .map(money ->
                        words.text("roleplay.amount.understood", words.formats().money(money)))
                .orElseGet(
                        () -> words.text("roleplay.amount.none", whole.asset().code()));
    }
}
