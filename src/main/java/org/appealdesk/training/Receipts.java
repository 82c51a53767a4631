package org.appealdesk.training;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction.ReportMessage;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.Cast.Cue;
import org.appealdesk.training.scenario.Inbox;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.Step;
import org.jspecify.annotations.Nullable;

/**
 * The platform's reports of what became of messages to the parties (e20). How long each takes follows from the scenario
 * and the place of the message in the case, so whoever takes a case up again reports the same, and a scenario that is
 * restarted runs as it ran. For one thread.
 */
final class Receipts {
    private static final int ARRIVES_AFTER_MILLIS = 4_000;
    private static final int SEEN_AFTER_MILLIS = 45_000;
    /** One of so many letters of support does not arrive at first. */
    private static final int ONE_FAILS_OF = 16;

    private static final Duration TRIES_AGAIN = Duration.ofMinutes(3);
    private static final String NO_DEVICE = "no device is signed in";
    private static final String NAME = "receipt-";

    private final Scenario scenario;
    private final UnaryOperator<Duration> pace;
    private final Set<Side> banned = EnumSet.noneOf(Side.class);

    /** @param pace how long a delay of the scenario lasts on the clock that events are recorded by */
    Receipts(Scenario scenario, UnaryOperator<Duration> pace) {
        this.scenario = scenario;
        this.pace = pace;
    }

    /** Whether a duty is such a report: nothing that anybody waits for. */
    static boolean isReceipt(Duty duty) {
        return duty.name().startsWith(NAME);
    }

    /** What is reported because of an event. Nothing is of messages to a banned party: they do not arrive (e16). */
    List<Cue> of(RecordedEvent event) {
        if (event.event() instanceof OrderEvent.PartyBanned(Side side)) {
            banned.add(side);
        }
        if (event.event() instanceof DossierEvent.MessageSent(Message message)) {
            Side reader = reader(event.actor(), message.channel());
            if (reader != null && !banned.contains(reader)) {
                return new Reporting(event, message, scenario.person(reader).inbox()).cues();
            }
        }
        return List.of();
    }

    private static @Nullable Side reader(Actor writer, Channel channel) {
        return switch (writer) {
            case Actor.Party(Side side) -> channel == Channel.TRADE ? side.other() : null;
            case Actor.Staff _ ->
                switch (channel) {
                    case BUYER_SUPPORT -> Side.BUYER;
                    case SELLER_SUPPORT -> Side.SELLER;
                    case TRADE -> null;
                };
            case Actor.Platform _, Actor.Clock _ -> null;
        };
    }

    /** The reports of one message. */
    private final class Reporting {
        private final RecordedEvent event;
        private final Message message;
        private final Inbox inbox;
        private final SplittableRandom random;
        private final List<Cue> cues = new ArrayList<>();

        Reporting(RecordedEvent event, Message message, Inbox inbox) {
            this.event = event;
            this.message = message;
            this.inbox = inbox;
            this.random = new SplittableRandom(Objects.hash(scenario.id(), event.version()));
        }

        List<Cue> cues() {
            Duration arrives = upTo(ARRIVES_AFTER_MILLIS);
            Duration seen = upTo(SEEN_AFTER_MILLIS);
            boolean fails = random.nextInt(ONE_FAILS_OF) == 0 && event.actor() instanceof Actor.Staff;
            if (inbox == Inbox.UNREACHABLE || (fails && inbox == Inbox.USUAL)) {
                report(arrives, at -> new MessageReport.Undelivered(message.id(), at, NO_DEVICE));
                arrives = arrives.plus(TRIES_AGAIN);
            }
            if (inbox != Inbox.UNREACHABLE) {
                report(arrives, at -> new MessageReport.Received(message.id(), at));
            }
            if (inbox == Inbox.USUAL) {
                report(arrives.plus(seen), at -> new MessageReport.Seen(message.id(), at));
            }
            return cues;
        }

        /** At least a second: who watches sees it happen. */
        private Duration upTo(int millis) {
            return Duration.ofMillis(random.nextInt(1_000, millis));
        }

        private void report(Duration delay, Function<Instant, MessageReport> told) {
            Instant at = event.at().plus(pace.apply(delay));
            String name = NAME + event.version() + "-" + cues.size();
            cues.add(new Cue(new Duty(name, Step.of(new Actor.Platform(), new ReportMessage(told.apply(at)))), delay));
        }
    }
}
