package org.appealdesk.console.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/**
 * What the case knows of one party, as of one version.
 *
 * @param phone the number given last, with a filing; null when the party left none
 * @param asked what support asked of it in this appeal, oldest first, requests taken back left out
 */
record PartyFacts(
        Side side, TradeParty party, Role role, @Nullable PhoneNumber phone, Calls calls, List<RequestState> asked) {

    /**
     * Its part in the appeal.
     *
     * @param isBanned notices no longer arrive (edge 16)
     */
    record Role(boolean isComplainant, boolean isMaker, boolean isBanned, boolean isContacted) {}

    /** @param last when support last tried; null when it never did */
    record Calls(int attempts, int reached, @Nullable Instant last) {}

    PartyFacts {
        asked = List.copyOf(asked);
    }

    static PartyFacts of(CaseFile file, List<RecordedEvent> events, Side side) {
        Optional<Appeal> appeal = file.appeal();
        Role role = new Role(
                appeal.filter(one -> one.complainant() == side).isPresent(),
                file.order().identity().maker() == side,
                file.banned().contains(side),
                appeal.filter(one -> one.dossier().contacted().contains(side)).isPresent());
        List<RequestState> asked = appeal.map(one -> one.dossier().requests()).orElse(List.of()).stream()
                .filter(state -> state.request().side() == side)
                .filter(state -> state.status() != RequestState.Status.WITHDRAWN)
                .toList();
        return new PartyFacts(side, file.order().party(side), role, phone(events, side), calls(events, side), asked);
    }

    private static @Nullable PhoneNumber phone(List<RecordedEvent> events, Side side) {
        return events.reversed().stream()
                .flatMap(event -> filing(event).stream())
                .filter(filing -> filing.side() == side)
                .flatMap(filing -> Optional.ofNullable(filing.phone()).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Filing> filing(RecordedEvent event) {
        return switch (event.event()) {
            case FilingEvent.AppealFiled filed -> Optional.of(filed.filing());
            case FilingEvent.CrossStatementFiled(var filing) -> Optional.of(filing);
            default -> Optional.empty();
        };
    }

    private static Calls calls(List<RecordedEvent> events, Side side) {
        int attempts = 0;
        int reached = 0;
        Instant last = null;
        for (RecordedEvent event : events) {
            if (event.actor() instanceof Actor.Staff
                    && event.event() instanceof DossierEvent.CallLogged(var call)
                    && call.side() == side) {
                attempts++;
                reached += call.outcome() == CallOutcome.REACHED ? 1 : 0;
                last = event.at();
            }
        }
        return new Calls(attempts, reached, last);
    }
}
