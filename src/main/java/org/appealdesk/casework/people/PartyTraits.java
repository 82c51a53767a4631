package org.appealdesk.casework.people;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;

/** What a case says of a party that can be recognised elsewhere. Stateless. */
public final class PartyTraits {

    private PartyTraits() {}

    /** Nothing while nobody has appealed: an order that went well is nobody's business. */
    public static Set<Trait> of(CaseFile file, Side side) {
        Set<Trait> traits = sure(file, side);
        if (file.appeal().isPresent()) {
            TradeParty party = file.order().party(side);
            add(traits, Trait.nickname(party.nickname()));
            add(traits, Trait.name(party.kycName()));
            PaymentAccount account = party.account();
            if (account != null) {
                add(traits, Trait.name(account.holder()));
            }
            String device = party.device();
            if (device != null) {
                add(traits, Trait.device(device));
            }
        }
        return traits;
    }

    /** Only what hardly anybody else has: the platform's account, the payment account, the phone. */
    public static Set<Trait> sure(CaseFile file, Side side) {
        Set<Trait> traits = new HashSet<>();
        if (file.appeal().isEmpty()) {
            return traits;
        }
        TradeParty party = file.order().party(side);
        add(traits, Trait.user(party.accountId()));
        PaymentAccount account = party.account();
        if (account != null) {
            add(traits, Trait.account(account.number()));
        }
        filings(file)
                .filter(filing -> filing.side() == side)
                .flatMap(filing -> Stream.ofNullable(filing.phone()))
                .forEach(phone -> add(traits, Trait.phone(phone)));
        return traits;
    }

    /** Every filing and statement of a case's appeals. */
    public static Stream<Filing> filings(CaseFile file) {
        return file.appeals().stream()
                .flatMap(appeal -> Stream.concat(
                        Stream.of(appeal).map(Appeal::facts).map(Appeal.Facts::filing),
                        appeal.dossier().crossStatements().stream()));
    }

    private static void add(Set<Trait> traits, Optional<Trait> trait) {
        trait.ifPresent(traits::add);
    }
}
