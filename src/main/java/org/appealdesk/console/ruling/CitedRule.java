package org.appealdesk.console.ruling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.Side;

/** Handling rules that rulings usually rest on; each has words in every language, so that both parties can read it. */
enum CitedRule {
    PAY_IN_FULL,
    OWN_ACCOUNT_ONLY,
    RELEASE_AFTER_PAYMENT,
    PAY_IN_TIME,
    PAY_TO_ORDER_ACCOUNT,
    KEEP_TO_AGREED_PRICE,
    PROVE_WHAT_YOU_CLAIM,
    RETURN_WHAT_IS_NOT_YOURS,
    RESPECT,
    GOOD_FAITH,
    /** For a case in which support has called in vain, often enough (R14). */
    BUYER_OUT_OF_REACH,
    /** For a case in which support has called in vain, often enough (R14). */
    SELLER_OUT_OF_REACH;

    /** Those that any case can rest on, the ones that fit the reason first. */
    static List<CitedRule> forReason(ReasonCode reason) {
        List<CitedRule> all = new ArrayList<>(fitting(reason));
        Arrays.stream(values())
                .filter(rule -> rule != BUYER_OUT_OF_REACH && rule != SELLER_OUT_OF_REACH)
                .filter(rule -> !all.contains(rule))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static List<CitedRule> fitting(ReasonCode reason) {
        return switch (reason) {
            case AMOUNT_INCORRECT, LESS_PAID -> List.of(PAY_IN_FULL, PROVE_WHAT_YOU_CLAIM);
            case PAID_NOT_RECEIVED -> List.of(PROVE_WHAT_YOU_CLAIM, PAY_TO_ORDER_ACCOUNT, RELEASE_AFTER_PAYMENT);
            case THIRD_PARTY_PAYER -> List.of(OWN_ACCOUNT_ONLY);
            case SELLER_NOT_RELEASED -> List.of(RELEASE_AFTER_PAYMENT, PROVE_WHAT_YOU_CLAIM);
            case OVERPAID -> List.of(RETURN_WHAT_IS_NOT_YOURS, RELEASE_AFTER_PAYMENT);
            case SELLER_RAISES_PRICE -> List.of(KEEP_TO_AGREED_PRICE);
            case ABUSIVE_LANGUAGE -> List.of(RESPECT);
            case CANCELLED_BUT_PAID -> List.of(PAY_IN_TIME, RETURN_WHAT_IS_NOT_YOURS);
            case RELEASED_NOT_PAID, CHARGEBACK -> List.of(RETURN_WHAT_IS_NOT_YOURS, PROVE_WHAT_YOU_CLAIM);
            case BANK_ACCOUNT_FROZEN -> List.of(OWN_ACCOUNT_ONLY, GOOD_FAITH);
            case OTHER -> List.of(PROVE_WHAT_YOU_CLAIM, GOOD_FAITH);
        };
    }

    /** That this party could not be reached. */
    static CitedRule outOfReach(Side side) {
        return switch (side) {
            case BUYER -> BUYER_OUT_OF_REACH;
            case SELLER -> SELLER_OUT_OF_REACH;
        };
    }

    /** @param attempts so many calls in vain are enough */
    String in(EngineWords words, int attempts) {
        return words.text("ruling.rule." + name(), attempts);
    }
}
