package org.appealdesk.evidence.check;

import java.util.List;

/**
 * What may be remarked about a file (domain, section 7), in the order in which it is shown. Each kind names the fields its
 * sentence is made of; a {@link Remark} carries their values.
 */
public enum RemarkKind {
    /** The very same bytes were handed in elsewhere. */
    SAME_FILE_ELSEWHERE(Weight.FACT, "evidenceId", "caseId"),
    /** The same reference of a bank's transfer stands in a file of another case. */
    REFERENCE_ELSEWHERE(Weight.FACT, "reference", "evidenceId", "caseId"),
    /** A picture elsewhere looks the same, perhaps turned, cut, rescaled or compressed anew. */
    ALIKE_ELSEWHERE(Weight.HINT, "evidenceId", "caseId", "agreement"),

    /** A payment code leads to another account. */
    CODE_ACCOUNT_DIFFERS(Weight.FACT, "codeNumber", "number"),
    /** A payment code asks for another amount. */
    CODE_AMOUNT_DIFFERS(Weight.FACT, "codeAmount", "totalPrice"),
    /** The file says, with its zone, that it was made before there was an order. */
    MADE_BEFORE_ORDER(Weight.FACT, "created", "createTime"),

    /** Amounts are named, but not the order's. */
    AMOUNT_DIFFERS(Weight.HINT, "amount", "totalPrice"),
    /** Times are named, but none within the payment window. */
    TIME_DIFFERS(Weight.HINT, "time", "zone", "createTime", "notifyPayEndTime"),
    BUYER_NAME_MISSING(Weight.HINT, "kycName"),
    SELLER_NAME_MISSING(Weight.HINT, "kycName"),
    /** The account to be paid to is not named in full. */
    ACCOUNT_MISSING(Weight.HINT, "number"),
    /** A transfer's note names crypto. */
    CRYPTO_WORDS(Weight.HINT, "text"),
    /** Made after the payment window, where the file says so with its zone. */
    MADE_AFTER_WINDOW(Weight.HINT, "created", "notifyPayEndTime"),
    /** By a camera's clock, which names no zone. */
    TAKEN_BEFORE_ORDER(Weight.HINT, "takenAt", "zone", "createTime"),
    /** By a camera's clock, which names no zone. */
    TAKEN_AFTER_WINDOW(Weight.HINT, "takenAt", "zone", "notifyPayEndTime"),
    /** Written by a program that is known as an editor. */
    EDITED_WITH(Weight.HINT, "software"),
    /** Saved later than it was made. */
    SAVED_AGAIN(Weight.HINT, "created", "modified"),
    /** Compressed with the usual tables of programs, and stronger than phones do. */
    COMPRESSED_ANEW(Weight.HINT, "quality"),

    FILE_NAME_DIFFERS(Weight.FACT, "fileKind"),
    FILE_DAMAGED(Weight.FACT),
    FILE_TRAILING_DATA(Weight.FACT),
    FILE_PROGRAM_CODE(Weight.FACT),
    FILE_LINKS(Weight.HINT),
    FILE_ATTACHMENTS(Weight.HINT),
    FILE_ANIMATED(Weight.INFORMATION),
    FILE_TEXT_CUT(Weight.INFORMATION),

    POSITION_PRESENT(Weight.INFORMATION),
    REFERENCE_FOUND(Weight.INFORMATION, "reference"),
    /** A code that is no payment code. */
    CODE_TEXT(Weight.INFORMATION, "text"),

    CODE_ACCOUNT_AGREES(Weight.AGREEMENT, "number"),
    CODE_AMOUNT_AGREES(Weight.AGREEMENT, "totalPrice"),
    AMOUNT_AGREES(Weight.AGREEMENT, "totalPrice"),
    TIME_AGREES(Weight.AGREEMENT, "time", "zone"),
    BUYER_NAME_AGREES(Weight.AGREEMENT, "kycName"),
    SELLER_NAME_AGREES(Weight.AGREEMENT, "kycName"),
    ACCOUNT_AGREES(Weight.AGREEMENT, "number"),
    MADE_IN_WINDOW(Weight.AGREEMENT, "created"),
    TAKEN_IN_WINDOW(Weight.AGREEMENT, "takenAt", "zone");

    /** How much a remark says. None decides. */
    public enum Weight {
        /** Two fields do not go together. */
        FACT,
        /** It may be harmless. */
        HINT,
        /** Good to know. */
        INFORMATION,
        /** Two fields go together, which makes nothing genuine: whoever forges knows the order too. */
        AGREEMENT
    }

    private final Weight weight;

    /** A copy, which nobody can change; its type cannot say so. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> fields;

    RemarkKind(Weight weight, String... fields) {
        this.weight = weight;
        this.fields = List.of(fields);
    }

    public Weight weight() {
        return weight;
    }

    /** The fields it is computed from, in the order in which its sentence names them. */
    public List<String> fields() {
        return fields;
    }
}
