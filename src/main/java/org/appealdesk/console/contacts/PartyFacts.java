package org.appealdesk.console.contacts;

import java.util.List;
import java.util.Optional;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.CallTrail;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ContactRules;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/**
 * What the case knows of one party, as of one version.
 *
 * @param phone the number given last, with a filing; null when the party left none
 * @param calls to the party in this appeal
 */
record PartyFacts(
        Side side, TradeParty party, Role role, @Nullable PhoneNumber phone, CallTrail calls) {

    /**
     * Its part in the appeal.
     *
     * @param isBanned notices no longer arrive (edge 16)
     */
    record Role(boolean isComplainant, boolean isMaker, boolean isBanned, boolean isContacted) {}

    static PartyFacts of(CaseFile file, List<RecordedEvent> events, Side side, ContactRules rules) {
        Optional<Appeal> appeal = file.appeal();
        Role role = new Role(
                appeal.filter(one -> one.complainant() == side).isPresent(),
                file.order().identity().maker() == side,
                file.banned().contains(side),
                appeal.filter(one -> one.dossier().contacted().contains(side)).isPresent());
        CallTrail calls = CallTrail.of(events, side, rules);
        return new PartyFacts(side, file.order().party(side), role, phone(events, side), calls);
    }

    /** Says when it is quiet where the party is; empty when the rules know no such time. */
    String quietHours(EngineWords words) {
        return Optional.ofNullable(calls.rules().quietHours())
                .map(hours -> words.text("contacts.quiet", hours.from(), hours.until()))
                .orElse("");
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
}
