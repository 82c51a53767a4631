package org.appealdesk.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.DossierEvent.InformationLapsed;
import org.appealdesk.engine.event.OrderEvent.OrderExpired;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;

/**
 * The instants a case waits for, and what happens when they pass. What is due is carried out before any command is
 * looked at, with the due instant as its time, so that it does not matter who learns of it first, or when (R18, edge 1).
 */
final class Deadlines {
    private static final Actor CLOCK = new Actor.Clock();

    private Deadlines() {}

    static List<Deadline> of(CaseFile state) {
        List<Deadline> all = new ArrayList<>();
        if (state.order().status() == OrderStatus.UNPAID) {
            all.add(new Deadline(Deadline.Kind.PAYMENT, state.order().times().notifyPayEndTime(), Side.BUYER));
        }
        state.appeal().ifPresent(appeal -> addAppeal(all, appeal));
        all.sort(Comparator.comparing(Deadline::due).thenComparing(Deadline::kind));
        return all;
    }

    private static void addAppeal(List<Deadline> all, Appeal appeal) {
        switch (appeal.phase()) {
            case Phase.RespondentProcessing phase ->
                all.add(new Deadline(Deadline.Kind.ANSWER, phase.respondBy(), appeal.respondent()));
            case Phase.ComplainantProcessing phase -> {
                Instant due = phase.confirmBy();
                if (due != null) {
                    all.add(new Deadline(Deadline.Kind.CONFIRMATION, due, appeal.complainant()));
                }
            }
            case Phase.Queued phase -> addSupport(all, appeal, phase.serviceBy());
            case Phase.InReview phase -> addSupport(all, appeal, phase.serviceBy());
            case Phase.Completed phase -> {
                Instant until = phase.objectUntil();
                if (until != null) {
                    all.add(new Deadline(Deadline.Kind.OBJECTION, until, null));
                }
            }
            case Phase.Decided _, Phase.Cancelled _ -> {}
        }
    }

    private static void addSupport(List<Deadline> all, Appeal appeal, Instant serviceBy) {
        all.add(new Deadline(Deadline.Kind.SERVICE, serviceBy, null));
        appeal.openRequests().stream()
                .map(RequestState::request)
                .forEach(request -> all.add(new Deadline(Deadline.Kind.INFORMATION, request.dueAt(), request.side())));
    }

    static Optional<Deadline> next(CaseFile state) {
        return of(state).stream().filter(deadline -> deadline.kind().lapses()).findFirst();
    }

    /** Carries out all that is due at the command's time, in order of the due instants. */
    static void catchUp(Unfolding unfolding) {
        Optional<Deadline> next = next(unfolding.state());
        while (next.isPresent() && !unfolding.now().isBefore(next.get().due())) {
            lapse(unfolding, next.get());
            next = next(unfolding.state());
        }
    }

    private static void lapse(Unfolding unfolding, Deadline deadline) {
        Instant due = deadline.due();
        switch (deadline.kind()) {
            case PAYMENT -> unfolding.add(CLOCK, RuleId.E17, new OrderExpired(due));
            case ANSWER -> {
                unfolding.add(CLOCK, RuleId.T5, new AnswerEvent.RespondentSilent(due));
                unfolding.awaitSupport(CLOCK, RuleId.R18, due);
            }
            case CONFIRMATION -> {
                unfolding.add(CLOCK, RuleId.T8, new AnswerEvent.ConfirmationSilent(due));
                unfolding.awaitSupport(CLOCK, RuleId.T8, due);
            }
            case INFORMATION -> lapseRequest(unfolding, deadline);
            case SERVICE, OBJECTION -> throw new IllegalArgumentException(deadline.kind() + " does not lapse");
        }
    }

    private static void lapseRequest(Unfolding unfolding, Deadline deadline) {
        unfolding.appeal().openRequests().stream()
                .map(RequestState::request)
                .filter(request -> request.dueAt().equals(deadline.due()) && request.side() == deadline.awaited())
                .forEach(request -> unfolding.add(
                        CLOCK, RuleId.T14, new InformationLapsed(request.id(), request.side(), request.dueAt())));
    }
}
