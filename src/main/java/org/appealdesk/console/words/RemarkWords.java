package org.appealdesk.console.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.evidence.check.Remark;
import org.appealdesk.evidence.check.RemarkKind.Weight;

/** Remarks about evidence as an agent reads them, a sentence each. To be used on the FX thread only. */
public final class RemarkWords {

    private static final int SHOWN_DIGITS = 4;

    private final EngineWords words;

    public RemarkWords(EngineWords words) {
        this.words = words;
    }

    /** The sentence, with its reason. */
    public String sentence(Remark remark) {
        Object[] facts = remark.kind().fields().stream()
                .map(field -> value(field, remark))
                .toArray();
        return words.text("engine.remark." + remark.kind().name(), facts);
    }

    /** The sentence behind a mark whose shape tells its weight. */
    public String marked(Remark remark) {
        return mark(remark.kind().weight()) + "  " + sentence(remark);
    }

    private static String mark(Weight weight) {
        return switch (weight) {
            case FACT -> "▲";
            case HINT -> "◐";
            case INFORMATION -> "·";
            case AGREEMENT -> "=";
        };
    }

    private String value(String field, Remark remark) {
        String value = remark.values().getOrDefault(field, "");
        return switch (field) {
            case "createTime", "notifyPayEndTime", "created", "modified" ->
                words.formats().dayAndTime(Instant.parse(value));
            case "takenAt", "time" -> withoutZone(LocalDateTime.parse(value));
            case "totalPrice", "amount", "codeAmount" -> words.formats().money(money(value));
            // Shown in full only where an agent asks for it, as in the party's column.
            case "number", "codeNumber" ->
                "•••" + Untrusted.line(value.substring(Math.max(0, value.length() - SHOWN_DIGITS)));
            case "quality", "agreement" -> words.formats().count(Long.parseLong(value));
            default -> Untrusted.line(value);
        };
    }

    /** As it was read; the agent's own zone has no part in it. */
    private String withoutZone(LocalDateTime read) {
        Instant instant = read.atZone(words.formats().zone()).toInstant();
        return words.formats().day(instant) + ", " + words.formats().clock(instant);
    }

    private static Money money(String text) {
        int gap = text.indexOf(' ');
        BigDecimal amount = new BigDecimal(text.substring(0, gap));
        return new Money(amount, new Asset(text.substring(gap + 1), Math.max(0, amount.scale())));
    }
}
