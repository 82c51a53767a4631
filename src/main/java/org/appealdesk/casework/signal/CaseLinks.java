package org.appealdesk.casework.signal;

import static org.appealdesk.casework.signal.SignalKind.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;

/**
 * Who else in the appealed cases goes by the same account, phone or nickname. Only adds: what a case once said of its
 * parties stays. Safe for use by several threads.
 */
public final class CaseLinks {

    private static final int NAMED = 3;

    private final Map<Trait, Set<Holder>> holders = new ConcurrentHashMap<>();

    /** Something by which a party can be recognised; {@code SEEN_BEFORE} stands for the platform's own account id. */
    private record Trait(SignalKind kind, String plain) {}

    /** Who has a trait, and in which case. */
    private record Holder(CaseId caseId, String accountId) {}

    private record Found(Side side, Trait trait, String shown) {}

    /** Learns what a case says of its parties; one without an appeal says nothing yet. */
    public void note(CaseFile file) {
        for (Found found : traits(file)) {
            holders.computeIfAbsent(found.trait(), _ -> ConcurrentHashMap.newKeySet())
                    .add(new Holder(file.id(), accountId(file, found.side())));
        }
    }

    /** The other cases that have a trait in common with this one. */
    public Set<CaseId> linked(CaseFile file) {
        return traits(file).stream()
                .flatMap(found -> holders.getOrDefault(found.trait(), Set.of()).stream())
                .map(Holder::caseId)
                .filter(other -> !other.equals(file.id()))
                .collect(Collectors.toSet());
    }

    /** A signal for each trait that others have too; the same person in other cases is told once. */
    List<Signal> of(CaseFile file) {
        List<Signal> signals = new ArrayList<>();
        for (Found found : traits(file)) {
            String own = accountId(file, found.side());
            boolean isPerson = found.trait().kind() == SEEN_BEFORE;
            List<String> cases = holders.getOrDefault(found.trait(), Set.of()).stream()
                    .filter(holder -> !holder.caseId().equals(file.id()))
                    .filter(holder -> isPerson || !holder.accountId().equals(own))
                    .map(holder -> holder.caseId().value())
                    .distinct()
                    .sorted()
                    .toList();
            if (!cases.isEmpty()) {
                signals.add(Signal.of(found.trait().kind(), found.side(), found.shown(), named(cases)));
            }
        }
        return signals;
    }

    private static String named(List<String> cases) {
        String first = cases.stream().limit(NAMED).collect(Collectors.joining(", "));
        return cases.size() <= NAMED ? first : first + " +" + (cases.size() - NAMED);
    }

    private static Set<Found> traits(CaseFile file) {
        Set<Found> found = new HashSet<>();
        if (file.appeal().isEmpty()) {
            return found;
        }
        for (Side side : Side.values()) {
            TradeParty party = file.order().party(side);
            found.add(new Found(side, new Trait(SEEN_BEFORE, party.accountId()), party.nickname()));
            found.add(new Found(side, new Trait(NICKNAME_ELSEWHERE, PlainText.of(party.nickname())), party.nickname()));
            PaymentAccount account = party.account();
            if (account != null) {
                found.add(
                        new Found(side, new Trait(ACCOUNT_ELSEWHERE, plainNumber(account.number())), account.number()));
            }
        }
        filings(file)
                .forEach(filing -> Stream.ofNullable(filing.phone())
                        .forEach(phone -> found.add(
                                new Found(filing.side(), new Trait(PHONE_ELSEWHERE, plain(phone)), phone.asTyped()))));
        return found;
    }

    private static Stream<Filing> filings(CaseFile file) {
        return file.appeals().stream()
                .flatMap(appeal -> Stream.concat(
                        Stream.of(appeal).map(Appeal::facts).map(Appeal.Facts::filing),
                        appeal.dossier().crossStatements().stream()));
    }

    private static String plain(PhoneNumber phone) {
        return plainNumber(Objects.requireNonNullElse(phone.e164(), phone.asTyped()));
    }

    /** Spaces and dashes do not tell numbers apart. */
    private static String plainNumber(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String accountId(CaseFile file, Side side) {
        return file.order().party(side).accountId();
    }
}
