package org.appealdesk.evidence.check;

import static org.appealdesk.evidence.check.RemarkKind.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.signal.NoteWords;
import org.appealdesk.casework.signal.PlainText;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderTimes;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.evidence.Contents;

/** Remarks about the words of a document: who paid whom, how much, when, and with which note. */
final class TextChecks {

    private TextChecks() {}

    static List<Remark> of(Contents contents, Order order, ZoneId zone) {
        String text = text(contents);
        List<Remark> remarks = new ArrayList<>();
        if (text.isBlank()) {
            return remarks;
        }
        amount(text, order.terms().totalPrice()).ifPresent(remarks::add);
        String buyer = order.buyer().kycName();
        String seller = order.seller().kycName();
        remarks.add(Remark.of(PlainText.hasName(text, buyer) ? BUYER_NAME_AGREES : BUYER_NAME_MISSING, buyer));
        remarks.add(Remark.of(PlainText.hasName(text, seller) ? SELLER_NAME_AGREES : SELLER_NAME_MISSING, seller));
        PaymentAccount account = order.seller().account();
        if (account != null) {
            boolean isNamed = Digits.of(text).contains(Digits.of(account.number()));
            remarks.add(Remark.of(isNamed ? ACCOUNT_AGREES : ACCOUNT_MISSING, account.number()));
        }
        time(text, order.times(), zone).ifPresent(remarks::add);
        References.of(text).forEach(reference -> remarks.add(Remark.of(REFERENCE_FOUND, reference)));
        text.lines()
                .map(String::strip)
                .filter(NoteWords::nameCryptoInNote)
                .findFirst()
                .ifPresent(line -> remarks.add(Remark.of(CRYPTO_WORDS, line)));
        return remarks;
    }

    /** All text of a document; pictures, sound and video have none. */
    static String text(Contents contents) {
        return switch (contents) {
            case Contents.Pages pages -> String.join("\n", pages.texts());
            case Contents.Text text -> text.text();
            case Contents.Picture _, Contents.Media _, Contents.Opaque _ -> "";
        };
    }

    private static Optional<Remark> amount(String text, Money total) {
        if (Amounts.has(text, total.amount(), total.asset())) {
            return Optional.of(Remark.of(AMOUNT_AGREES, total));
        }
        List<BigDecimal> amounts = Amounts.of(text, total.asset());
        return amounts.stream()
                .max(BigDecimal::compareTo)
                .map(most -> Remark.of(
                        AMOUNT_DIFFERS,
                        most.toPlainString() + " " + total.asset().code(),
                        total));
    }

    /** Any time within the window will do; otherwise the one that is nearest to its beginning is named. */
    private static Optional<Remark> time(String text, OrderTimes times, ZoneId zone) {
        LocalDateTime nearest = null;
        for (LocalDateTime moment : Moments.of(text)) {
            Instant read = moment.atZone(zone).toInstant();
            if (!read.isBefore(times.createTime()) && read.isBefore(times.notifyPayEndTime())) {
                return Optional.of(Remark.of(TIME_AGREES, moment, zone));
            }
            if (nearest == null || away(moment, times, zone) < away(nearest, times, zone)) {
                nearest = moment;
            }
        }
        return Optional.ofNullable(nearest)
                .map(moment -> Remark.of(TIME_DIFFERS, moment, zone, times.createTime(), times.notifyPayEndTime()));
    }

    private static long away(LocalDateTime moment, OrderTimes times, ZoneId zone) {
        return Math.abs(moment.atZone(zone).toEpochSecond() - times.createTime().getEpochSecond());
    }
}
