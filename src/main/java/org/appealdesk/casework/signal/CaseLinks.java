package org.appealdesk.casework.signal;

import static org.appealdesk.casework.signal.SignalKind.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.casework.people.PartyTraits;
import org.appealdesk.casework.people.PeopleIndex;
import org.appealdesk.casework.people.Sighting;
import org.appealdesk.casework.people.Trait;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;

/** Who else in the appealed cases goes by the same account, phone or nickname. Safe for use by several threads. */
public final class CaseLinks {

    private static final int NAMED = 3;

    private final PeopleIndex people;

    private record Found(Side side, SignalKind kind, Trait trait, String shown) {}

    public CaseLinks(PeopleIndex people) {
        this.people = people;
    }

    /** The other cases that have a trait in common with this one. */
    public Set<CaseId> linked(CaseFile file) {
        List<Trait> traits = traits(file).stream().map(Found::trait).toList();
        return people.find(traits).stream()
                .map(Sighting::caseId)
                .filter(other -> !other.equals(file.id()))
                .collect(Collectors.toSet());
    }

    /** A signal for each trait that others have too; the same person in other cases is told once. */
    List<Signal> of(CaseFile file) {
        List<Signal> signals = new ArrayList<>();
        for (Found found : traits(file)) {
            Set<Sighting.Place> own = found.kind() == SEEN_BEFORE ? Set.of() : seen(file, found.side());
            List<String> cases = people.find(List.of(found.trait())).stream()
                    .map(Sighting::place)
                    .filter(place -> !place.caseId().equals(file.id()) && !own.contains(place))
                    .map(place -> place.caseId().value())
                    .distinct()
                    .sorted()
                    .toList();
            if (!cases.isEmpty()) {
                signals.add(Signal.of(found.kind(), found.side(), found.shown(), named(cases)));
            }
        }
        return signals;
    }

    /** Where the platform's account of a party is a party too. */
    private Set<Sighting.Place> seen(CaseFile file, Side side) {
        return Trait.user(file.order().party(side).accountId()).map(List::of).orElse(List.of()).stream()
                .flatMap(user -> people.find(List.of(user)).stream())
                .map(Sighting::place)
                .collect(Collectors.toSet());
    }

    private static String named(List<String> cases) {
        String first = cases.stream().limit(NAMED).collect(Collectors.joining(", "));
        return cases.size() <= NAMED ? first : first + " +" + (cases.size() - NAMED);
    }

    private static Set<Found> traits(CaseFile file) {
        Set<Found> found = new LinkedHashSet<>();
        if (file.appeal().isEmpty()) {
            return found;
        }
        for (Side side : Side.values()) {
            TradeParty party = file.order().party(side);
            add(found, side, SEEN_BEFORE, Trait.user(party.accountId()), party.nickname());
            add(found, side, NICKNAME_ELSEWHERE, Trait.nickname(party.nickname()), party.nickname());
            PaymentAccount account = party.account();
            if (account != null) {
                add(found, side, ACCOUNT_ELSEWHERE, Trait.account(account.number()), account.number());
            }
        }
        PartyTraits.filings(file)
                .forEach(filing -> Stream.ofNullable(filing.phone())
                        .forEach(phone ->
                                add(found, filing.side(), PHONE_ELSEWHERE, Trait.phone(phone), phone.asTyped())));
        return found;
    }

    private static void add(Set<Found> found, Side side, SignalKind kind, Optional<Trait> trait, String shown) {
        trait.ifPresent(one -> found.add(new Found(side, kind, one, shown)));
    }
}
