package org.appealdesk.replies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a reply may have filled in. All are about the case and about whoever reads the reply; there is none about the
 * other party, so no reply can give away what is personal to it.
 */
public enum Variable {
    /** The reader's nickname. */
    NICKNAME("nickname", Kind.WORDS, Source.READER),
    ORDER_NUMBER("orderNumber", Kind.WORDS, Source.CASE),
    APPEAL_NUMBER("appealNumber", Kind.WORDS, Source.CASE),
    /** What the appeal is about, in two or three words. */
    REASON("reason", Kind.WORDS, Source.CASE),
    /** The crypto of the order. */
    AMOUNT("amount", Kind.MONEY, Source.CASE),
    /** The fiat of the order. */
    FIAT_AMOUNT("fiatAmount", Kind.MONEY, Source.CASE),
    /** The fiat in dispute, as the complainant stated it; asked when it stated none. */
    DISPUTE_AMOUNT("disputeAmount", Kind.MONEY, Source.CASE),
    PAY_METHOD("payMethod", Kind.WORDS, Source.CASE),
    /** The sign of the agent who writes. */
    AGENT("agent", Kind.WORDS, Source.CASE),
    /** How long a respondent has to answer (R9). */
    ANSWER_TIME("answerTime", Kind.DURATION, Source.CASE),
    /** How long whoever cancelled waits before filing again (R21). */
    REFILE_WAIT("refileWait", Kind.DURATION, Source.CASE),
    /** Until when something is awaited of the reader; asked when nothing is. */
    DUE("due", Kind.TIME, Source.READER),
    /** A time the agent names. */
    TIME("time", Kind.TIME, Source.AGENT),
    /** A thing the agent names, such as a document. */
    ITEM("item", Kind.WORDS, Source.AGENT),
    /** A sum of fiat the agent names. */
    SUM("sum", Kind.MONEY, Source.AGENT);

    /** What it stands for. */
    public enum Kind {
        WORDS,
        /** With its currency. */
        MONEY,
        /** A day and a time, with its zone. */
        TIME,
        DURATION
    }

    /** Who knows it. */
    public enum Source {
        CASE,
        /** The case, once it is known who reads; a note for colleagues has no reader. */
        READER,
        /** Nobody but the agent, who is asked. */
        AGENT
    }

    private final String word;
    private final Kind kind;
    private final Source source;

    Variable(String word, Kind kind, Source source) {
        this.word = word;
        this.kind = kind;
        this.source = source;
    }

    /** As it is written between braces: {@code orderNumber}. */
    public String word() {
        return word;
    }

    /** As it stands in a text: <code>{orderNumber}</code>. */
    public String written() {
        return "{" + word + "}";
    }

    public Kind kind() {
        return kind;
    }

    public Source source() {
        return source;
    }

    /** The variable written so between braces. */
    public static Optional<Variable> of(String word) {
        return Arrays.stream(values())
                .filter(variable -> variable.word.equals(word))
                .findFirst();
    }

    /** All that can be written between braces. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Variable::word).toList();
    }
}
