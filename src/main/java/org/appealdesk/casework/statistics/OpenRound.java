package org.appealdesk.casework.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.appealdesk.casework.statistics.Round.Aftermath;
import org.appealdesk.casework.statistics.Round.Deed;
import org.appealdesk.casework.statistics.Round.End;
import org.appealdesk.casework.statistics.Round.Hold;
import org.appealdesk.casework.statistics.Round.Way;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AgentId;
import org.jspecify.annotations.Nullable;

/** A stay with support while its events are read. */
final class OpenRound {
    private final Round.Arrival arrival;
    private final List<Hold> holds = new ArrayList<>();
    private final List<Deed> passedOn = new ArrayList<>();
    private final Map<String, AgentId> askers = new HashMap<>();
    private final List<Deed> unanswered = new ArrayList<>();
    private final List<Deed> leasesLost = new ArrayList<>();
    private @Nullable Deed firstAct;
    private @Nullable Hold hold;
    private @Nullable End end;

    OpenRound(Round.Arrival arrival) {
        this.arrival = arrival;
    }

    void read(RecordedEvent recorded) {
        Instant at = recorded.at();
        if (firstAct == null && recorded.actor() instanceof Actor.Staff staff && isAwaited(recorded.event())) {
            firstAct = new Deed(staff.id(), at);
        }
        switch (recorded.event()) {
            case SupportEvent event -> read(event, recorded);
            case RulingEvent.RulingMade made ->
                end = new End(at, made.by(), new Way.Ruled(made.ruling().outcome(), made.approvedBy()));
            case AnswerEvent.AppealCancelled cancelled -> ended(cancelled.ending(), recorded);
            case AnswerEvent.AppealSettled _ -> ended(Ending.SETTLED, recorded);
            case AnswerEvent.AppealVoided _ -> ended(Ending.VOID, recorded);
            case DossierEvent.InformationAsked asked
            when recorded.actor() instanceof Actor.Staff staff ->
                askers.put(asked.request().id(), staff.id());
            case DossierEvent.InformationLapsed lapsed -> {
                AgentId asker = askers.get(lapsed.requestId());
                if (asker != null) {
                    unanswered.add(new Deed(asker, lapsed.dueAt()));
                }
            }
            case AppealEvent _ -> {}
        }
    }

    /** Nobody waits for a look at evidence, a note or a tag. */
    private static boolean isAwaited(AppealEvent event) {
        return !(event instanceof DossierEvent.EvidenceHandled
                || event instanceof DossierEvent.NoteAdded
                || event instanceof DossierEvent.CaseTagged);
    }

    private void read(SupportEvent event, RecordedEvent recorded) {
        Instant at = recorded.at();
        switch (event) {
            case SupportEvent.CaseClaimed claimed -> {
                if (claimed.replaced() != null) {
                    leasesLost.add(new Deed(claimed.replaced(), at));
                }
                take(claimed.grant().agent(), at);
            }
            case SupportEvent.CaseTakenOver over -> take(over.grant().agent(), at);
            case SupportEvent.CaseHandedOver over -> {
                passedOn.add(new Deed(over.from(), at));
                take(over.grant().agent(), at);
            }
            case SupportEvent.CaseReturned _, SupportEvent.CaseEscalated _ -> {
                if (recorded.actor() instanceof Actor.Staff staff) {
                    passedOn.add(new Deed(staff.id(), at));
                }
                letGo(at);
            }
            case SupportEvent.SupportAwaited _ -> throw new IllegalArgumentException("Begins another stay");
        }
    }

    private void take(AgentId by, Instant at) {
        letGo(at);
        hold = new Hold(by, at, null);
    }

    private void letGo(Instant at) {
        if (hold != null) {
            holds.add(new Hold(hold.by(), hold.from(), at));
            hold = null;
        }
    }

    private void ended(Ending ending, RecordedEvent recorded) {
        AgentId by = hold == null ? null : hold.by();
        if (recorded.actor() instanceof Actor.Staff staff) {
            by = staff.id();
        }
        end = new End(recorded.at(), by, new Way.Ended(ending));
    }

    /** As it is now. */
    Round as(ReasonCode reason) {
        List<Hold> all = new ArrayList<>(holds);
        if (hold != null) {
            all.add(hold);
        }
        return new Round(
                reason, arrival, firstAct, all, passedOn, new Round.Slips(unanswered, leasesLost), end, Aftermath.NONE);
    }
}
