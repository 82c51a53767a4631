package org.appealdesk.casework.signal;

import java.util.List;

/**
 * The kinds of signals (domain, section 7), in the order in which they are shown. Each names the fields it is computed
 * from, by the names the field itself uses; a {@link Signal} carries their values.
 */
public enum SignalKind {
    /** Marked paid before there was an order. */
    PAID_BEFORE_ORDER(Weight.FACT, "createTime", "notifyPayTime"),
    /** Marked paid when the payment window was over. */
    PAID_AFTER_WINDOW(Weight.FACT, "notifyPayEndTime", "notifyPayTime"),
    /** Marked paid at or after the cancellation (edge 17). */
    PAID_AFTER_CANCEL(Weight.FACT, "cancelTime", "notifyPayTime"),
    /** The account is not in the name the platform verified. */
    HOLDER_NOT_KYC(Weight.FACT, "holder", "kycName"),
    /** Others often appeal against this party. */
    APPEALED_AGAINST(Weight.FACT, "appealsAgainst", "orders"),
    /** This party often appeals. */
    APPEALS_OFTEN(Weight.FACT, "appealsFiled", "orders"),
    /** An earlier appeal on this order. */
    EARLIER_APPEAL(Weight.FACT, "complaintNo"),
    /** Somebody else uses this bank account or wallet. */
    ACCOUNT_ELSEWHERE(Weight.FACT, "number", "orderNumber"),
    /** Somebody else left this phone number. */
    PHONE_ELSEWHERE(Weight.FACT, "phone", "orderNumber"),
    /** Somebody else goes by this nickname. */
    NICKNAME_ELSEWHERE(Weight.FACT, "nickname", "orderNumber"),
    /** Support called in vain, often enough and far enough apart (t15). */
    OUT_OF_REACH(Weight.FACT, "calls"),
    /** The same person is in other cases. */
    SEEN_BEFORE(Weight.HINT, "nickname", "orderNumber"),
    /** Words about a payer who is not the party. */
    THIRD_PARTY_WORDS(Weight.HINT, "text"),
    /** A messenger or a link that leads off the platform. */
    OFF_PLATFORM_WORDS(Weight.HINT, "text"),
    /** Somebody presses for the crypto before the money is there. */
    RELEASE_FIRST_WORDS(Weight.HINT, "text"),
    /** Crypto is named in a transfer's note. */
    CRYPTO_NOTE_WORDS(Weight.HINT, "text");

    /** How much a signal says. */
    public enum Weight {
        /** Two fields of the platform do not go together. */
        FACT,
        /** Words, or an acquaintance: it may be harmless. */
        HINT
    }

    private final Weight weight;

    /** A copy, which nobody can change; its type cannot say so. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> fields;

    SignalKind(Weight weight, String... fields) {
        this.weight = weight;
        this.fields = List.of(fields);
    }

    /** How much it says. */
    public Weight weight() {
        return weight;
    }

    /** The fields it is computed from, in the order in which its sentence names them. */
    public List<String> fields() {
        return fields;
    }
}
