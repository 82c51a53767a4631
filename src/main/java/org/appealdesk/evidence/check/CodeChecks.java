package org.appealdesk.evidence.check;

import static org.appealdesk.evidence.check.RemarkKind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.signal.NoteWords;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.evidence.Contents;

/** Remarks about the QR codes in a picture. */
final class CodeChecks {

    private CodeChecks() {}

    static List<Remark> of(Contents contents, Order order) {
        List<Remark> remarks = new ArrayList<>();
        if (contents instanceof Contents.Picture picture) {
            for (String text : picture.codes()) {
                PaymentCode.read(text)
                        .ifPresentOrElse(
                                code -> remarks.addAll(payment(code, order)),
                                () -> remarks.add(Remark.of(CODE_TEXT, text)));
            }
        }
        return remarks;
    }

    private static List<Remark> payment(PaymentCode code, Order order) {
        List<Remark> remarks = new ArrayList<>();
        PaymentAccount account = order.seller().account();
        if (account != null) {
            remarks.add(
                    Digits.of(code.account()).equals(Digits.of(account.number()))
                            ? Remark.of(CODE_ACCOUNT_AGREES, account.number())
                            : Remark.of(CODE_ACCOUNT_DIFFERS, code.account(), account.number()));
        }
        Money total = order.terms().totalPrice();
        amount(code)
                .ifPresent(amount -> remarks.add(
                        amount.compareTo(total.amount()) == 0
                                ? Remark.of(CODE_AMOUNT_AGREES, total)
                                : Remark.of(
                                        CODE_AMOUNT_DIFFERS,
                                        amount.toPlainString() + " "
                                                + total.asset().code(),
                                        total)));
        if (NoteWords.nameCrypto(code.message())) {
            remarks.add(Remark.of(CRYPTO_WORDS, code.message()));
        }
        return remarks;
    }

    private static Optional<BigDecimal> amount(PaymentCode code) {
        return code.amount().matches("[0-9]{1,13}([.][0-9]{1,4})?")
                ? Optional.of(new BigDecimal(code.amount()))
                : Optional.empty();
    }
}
