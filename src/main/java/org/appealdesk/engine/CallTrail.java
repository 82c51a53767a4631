package org.appealdesk.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ContactRules;
import org.appealdesk.engine.trade.Side;

/**
 * The calls of support to one party in the newest appeal (R14, t15), and whether it could not be reached: after as many
 * calls in vain as the profile asks for, far enough apart, with no sign of life since the first.
 *
 * @param calls oldest first
 * @param vain when the calls in vain were that count, oldest first; emptied by any sign of life
 * @param rules how many are enough, and how far apart
 */
public record CallTrail(List<Call> calls, List<Instant> vain, ContactRules rules) {
    /** One call, when it was recorded. */
    public record Call(Instant at, CallRecord record) {}

    public CallTrail {
        calls = List.copyOf(calls);
        vain = List.copyOf(vain);
    }

    /**
     * The calls to one party.
     *
     * @param events of one case, in version order
     * @param rules of that case
     */
    public static CallTrail of(List<RecordedEvent> events, Side side, ContactRules rules) {
        List<Call> calls = new ArrayList<>();
        List<Instant> vain = new ArrayList<>();
        for (RecordedEvent event : events) {
            switch (event.event()) {
                case FilingEvent.AppealFiled _ -> {
                    calls.clear();
                    vain.clear();
                }
                case DossierEvent.CallLogged(var call)
                when call.side() == side -> {
                    calls.add(new Call(event.at(), call));
                    if (isVain(call.outcome())) {
                        count(vain, event.at(), rules);
                    } else {
                        vain.clear();
                    }
                }
                default -> {
                    if (isSignOfLife(event, side)) {
                        vain.clear();
                    }
                }
            }
        }
        return new CallTrail(calls, vain, rules);
    }

    private static void count(List<Instant> vain, Instant at, ContactRules rules) {
        if (vain.isEmpty() || !at.isBefore(vain.getLast().plus(rules.attemptGap()))) {
            vain.add(at);
        }
    }

    private static boolean isVain(CallOutcome outcome) {
        return switch (outcome) {
            case NO_ANSWER, BUSY, WRONG_NUMBER, VOICEMAIL -> true;
            case REACHED, REFUSED_TO_TALK -> false;
        };
    }

    /** Whoever writes to support, answers it or hands something in can be reached. */
    private static boolean isSignOfLife(RecordedEvent event, Side side) {
        return event.actor().equals(new Actor.Party(side))
                && switch (event.event()) {
                    case DossierEvent.MessageSent(var message) -> message.channel() != Channel.TRADE;
                    case DossierEvent.InformationSupplied _, DossierEvent.EvidenceAdded _ -> true;
                    default -> false;
                };
    }

    /** How many of the calls reached the party. */
    public long reached() {
        return calls.stream()
                .filter(call -> call.record().outcome() == CallOutcome.REACHED)
                .count();
    }

    /** Whether the party could not be reached: enough calls in vain, no sign of life. */
    public boolean isOutOfReach() {
        return vain.size() >= rules.attempts();
    }

    /** From when on another call in vain would count; empty when it would at any time. */
    public Optional<Instant> countsFrom() {
        return vain.isEmpty() ? Optional.empty() : Optional.of(vain.getLast().plus(rules.attemptGap()));
    }
}
