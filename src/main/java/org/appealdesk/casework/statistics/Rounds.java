package org.appealdesk.casework.statistics;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.statistics.Round.Aftermath;
import org.appealdesk.casework.statistics.Round.Way;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Reads a case's history into the stays of its appeals with support. */
final class Rounds {
    private final List<Round> done = new ArrayList<>();
    private ReasonCode reason = ReasonCode.OTHER;
    private boolean silent;
    private boolean objected;
    private @Nullable OpenRound open;

    private Rounds() {}

    /** The stays of all appeals of the case, as far as they are confirmed, in their order. */
    static List<Round> of(CaseView view) {
        Rounds rounds = new Rounds();
        view.events().stream().filter(event -> !view.isExpected(event)).forEach(rounds::read);
        rounds.close();
        return List.copyOf(rounds.done);
    }

    private void read(RecordedEvent recorded) {
        switch (recorded.event()) {
            case FilingEvent.AppealFiled filed -> {
                close();
                reason = filed.filing().reason();
                silent = false;
            }
            case AnswerEvent.RespondentSilent _, AnswerEvent.ConfirmationSilent _ -> silent = true;
            case RulingEvent.ObjectionFiled _ -> objected = true;
            case SupportEvent.SupportAwaited awaited -> begin(awaited);
            case AppealEvent event -> {
                if (event instanceof DossierEvent.ReasonReclassified reclassified) {
                    reason = reclassified.to();
                }
                if (open != null) {
                    open.read(recorded);
                }
            }
        }
    }

    private void begin(SupportEvent.SupportAwaited awaited) {
        close();
        if (objected) {
            setLast(done.getLast().with(Aftermath.OBJECTED));
            objected = false;
        }
        open = new OpenRound(new Round.Arrival(awaited.since(), awaited.serviceBy(), silent));
        silent = false;
    }

    private void close() {
        if (open == null) {
            return;
        }
        Round round = open.as(reason);
        open = null;
        if (!done.isEmpty() && done.getLast().aftermath() == Aftermath.OBJECTED) {
            judge(done.getLast(), round);
        }
        done.add(round);
    }

    /** Only another ruling says what became of the one before. */
    private void judge(Round before, Round after) {
        after.ruling().map(Way.Ruled::outcome).ifPresent(outcome -> {
            boolean same = outcome == Outcome.UPHOLD_RULING
                    || before.ruling()
                            .filter(ruled -> ruled.outcome() == outcome)
                            .isPresent();
            setLast(before.with(same ? Aftermath.UPHELD : Aftermath.OVERTURNED));
        });
    }

    private void setLast(Round round) {
        done.set(done.size() - 1, round);
    }
}
