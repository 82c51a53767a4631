package org.appealdesk.console.replies;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.TypedTime;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeTerms;
import org.appealdesk.replies.Variable;

/**
 * What a case knows of the variables of a reply, as its reader will read it. Only the case and the reader are asked, never
 * the other party. To be used on the FX thread only.
 */
final class CaseValues {
    private static final String PLAIN_NUMBER = "\\d{1,18}";

    private final LiveCase live;
    private final Optional<Side> reader;

    /** @param reader empty for a note, which colleagues read */
    CaseValues(LiveCase live, Optional<Side> reader) {
        this.live = live;
        this.reader = reader;
    }

    /** The value in a language; empty when the case does not know it, so that the agent is asked. */
    Optional<String> of(Variable variable, Language language) {
        EngineWords words = live.words().in(language);
        TradeTerms terms = live.order().terms();
        return switch (variable) {
            case NICKNAME -> reader.map(side -> live.order().party(side).nickname());
            case ORDER_NUMBER -> Optional.of(live.order().number().value());
            case APPEAL_NUMBER -> Optional.of(live.appeal().facts().number().value());
            case REASON -> Optional.of(words.shortReason(live.appeal().reason()));
            case AMOUNT -> Optional.of(words.formats().money(terms.amount()));
            case FIAT_AMOUNT -> Optional.of(words.formats().money(terms.totalPrice()));
            case DISPUTE_AMOUNT ->
                Optional.ofNullable(live.appeal().facts().filing().disputeAmount())
                        .map(words.formats()::money);
            case PAY_METHOD -> Optional.of(terms.payMethodName());
            case AGENT -> Optional.of(live.user().id().value());
            case ANSWER_TIME -> Optional.of(duration(live.profile().answer().respondWithin(), words));
            case REFILE_WAIT -> Optional.of(duration(live.profile().filing().refileWait(), words));
            case DUE -> due().map(words.formats()::dayAndTime);
            case TIME, ITEM, SUM -> Optional.empty();
        };
    }

    /** Until when the next thing is awaited of the reader. */
    private Optional<Instant> due() {
        return reader.flatMap(side -> AppealEngine.deadlines(live.file()).stream()
                .filter(deadline -> deadline.awaited() == side)
                .map(Deadline::due)
                .min(Comparator.naturalOrder()));
    }

    /**
     * What the agent typed for a variable, as it will be read: a time of day becomes the next such time with its zone, a
     * plain number an amount of the order's fiat. Anything else is taken as it is.
     */
    String typed(Variable variable, String typed, Language language) {
        EngineWords words = live.words().in(language);
        String text = typed.strip();
        return switch (variable.kind()) {
            case TIME ->
                TypedTime.next(text, live.now(), words.formats().zone())
                        .map(words.formats()::dayAndTime)
                        .orElse(text);
            case MONEY -> text.matches(PLAIN_NUMBER) ? words.formats().money(fiat(text)) : text;
            case WORDS, DURATION -> text;
        };
    }

    private Money fiat(String digits) {
        return new Money(
                new BigDecimal(digits), live.order().terms().totalPrice().asset());
    }

    private static String duration(Duration duration, EngineWords words) {
        if (duration.toSecondsPart() > 0) {
            return words.text("replies.duration.seconds", duration.toSeconds());
        }
        return duration.toMinutesPart() > 0 || duration.isZero()
                ? words.text("replies.duration.minutes", duration.toMinutes())
                : words.text("replies.duration.hours", duration.toHours());
    }
}
