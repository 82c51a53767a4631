package org.appealdesk.console.queue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.StringJoiner;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.text.Folding;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/** The words by which a case is found: numbers, names, accounts, phones, and all that was written in it. Stateless. */
final class SearchText {
    private SearchText() {}

    /** Folded; a phone stands in it with its country code and as it is dialled at home, both without spaces. */
    static String of(CaseView view, Appeal appeal) {
        Order order = view.file().order();
        StringJoiner words = new StringJoiner(" ");
        words.add(appeal.facts().number().value());
        words.add(order.number().value());
        words.add(order.identity().advNo());
        addParty(words, order.buyer());
        addParty(words, order.seller());
        addPhone(words, appeal.facts().filing().phone());
        appeal.dossier().crossStatements().forEach(statement -> addPhone(words, statement.phone()));
        words.add(appeal.facts().filing().description());
        appeal.dossier().tags().forEach(tag -> words.add(tag.value()));
        for (RecordedEvent event : view.events()) {
            if (event.event() instanceof DossierEvent.MessageSent sent) {
                words.add(sent.message().text());
            }
            if (event.event() instanceof DossierEvent.MessageReported(MessageReport.Edited edited)) {
                words.add(edited.text());
            }
        }
        return Folding.fold(words.toString());
    }

    private static void addParty(StringJoiner words, TradeParty party) {
        words.add(party.nickname());
        words.add(party.kycName());
        PaymentAccount account = party.account();
        if (account != null) {
            words.add(account.holder());
            words.add(account.number());
        }
    }

    private static void addPhone(StringJoiner words, @Nullable PhoneNumber phone) {
        if (phone == null) {
            return;
        }
        words.add(digits(phone.asTyped()));
        String e164 = phone.e164();
        if (e164 != null) {
            words.add(e164);
            words.add(atHome(e164));
        }
    }

    private static String atHome(String e164) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = numbers.parse(e164, null);
            return digits(numbers.format(number, PhoneNumberFormat.NATIONAL));
        } catch (NumberParseException noSuchCountry) {
            return "";
        }
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
