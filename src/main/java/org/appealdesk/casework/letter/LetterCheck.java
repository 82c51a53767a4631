package org.appealdesk.casework.letter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.letter.Worry.Kind;
import org.appealdesk.casework.signal.Statement;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;

/**
 * Looks at words to a party for what is not to slip out: personal data of the other party, in whatever way it is written,
 * and a promise about money while nothing is ruled. What belongs to the reader too is no secret from him. It warns and
 * never forbids; nicknames are seen by both parties and are none of it.
 */
public final class LetterCheck {

    /** Tried where such letters begin, and nothing is tried twice: a party may write one word of a million letters. */
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@" + "[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++");

    private final CaseView view;
    private final Side reader;

    private LetterCheck(CaseView view, Side reader) {
        this.view = view;
        this.reader = reader;
    }

    /**
     * What should be looked at twice, each once, in the order of {@link Kind}.
     *
     * @param reader the party that will read the text
     */
    public static List<Worry> worries(CaseView view, Side reader, String text) {
        LetterCheck check = new LetterCheck(view, reader);
        return Stream.concat(check.personal(text), check.promises(Words.of(text)))
                .distinct()
                .toList();
    }

    /**
     * Personal data of the other party alone: what a ruling says of money is no promise.
     *
     * @param reader the party that will read the text
     */
    public static List<Worry> personal(CaseView view, Side reader, String text) {
        return new LetterCheck(view, reader).personal(text).distinct().toList();
    }

    private Stream<Worry> personal(String text) {
        Words words = Words.of(text);
        return Stream.of(names(words), phones(words), accounts(words), emails(text))
                .flatMap(found -> found);
    }

    private Stream<Worry> names(Words words) {
        Set<String> own = names(reader);
        return names(reader.other()).stream()
                .flatMap(name -> PersonName.find(words, name, own).stream())
                .map(found -> new Worry(Kind.NAME, found));
    }

    private Set<String> names(Side side) {
        TradeParty party = party(side);
        PaymentAccount account = party.account();
        Set<String> names = new LinkedHashSet<>(Set.of(party.kycName()));
        if (account != null) {
            names.add(account.holder());
        }
        return names;
    }

    private Stream<Worry> phones(Words words) {
        Set<String> forms = phones(reader.other()).collect(Collectors.toSet());
        forms.removeAll(phones(reader).collect(Collectors.toSet()));
        return words.spelling(forms).stream().map(found -> new Worry(Kind.PHONE, found));
    }

    private Stream<String> phones(Side side) {
        return view.file().appeal().stream()
                .flatMap(LetterCheck::filings)
                .filter(filing -> filing.side() == side)
                .map(Filing::phone)
                .filter(Objects::nonNull)
                .flatMap(LetterCheck::forms);
    }

    private static Stream<Filing> filings(Appeal appeal) {
        return Stream.concat(Stream.of(appeal.facts().filing()), appeal.dossier().crossStatements().stream());
    }

    private static Stream<String> forms(PhoneNumber phone) {
        String e164 = phone.e164();
        return e164 == null ? NumberForms.ofAccount(phone.asTyped()) : NumberForms.ofPhone(e164);
    }

    private Stream<Worry> accounts(Words words) {
        Set<String> forms = accounts(reader.other()).collect(Collectors.toSet());
        forms.removeAll(accounts(reader).collect(Collectors.toSet()));
        return words.spelling(forms).stream().map(found -> new Worry(Kind.ACCOUNT, found));
    }

    private Stream<String> accounts(Side side) {
        PaymentAccount account = party(side).account();
        return account == null ? Stream.of() : NumberForms.ofAccount(account.number());
    }

    private Stream<Worry> emails(String text) {
        Set<String> theirs = emails(reader.other());
        theirs.removeAll(emails(reader));
        return EMAIL.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(address -> theirs.contains(address.toLowerCase(Locale.ROOT)))
                .map(address -> new Worry(Kind.EMAIL, address));
    }

    private Set<String> emails(Side side) {
        return Statement.of(view.events()).stream()
                .filter(statement -> statement.side() == side)
                .flatMap(statement -> EMAIL.matcher(statement.text()).results())
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Stream<Worry> promises(Words words) {
        return view.file().appeal().map(Appeal::phase).stream()
                .filter(LetterCheck::isUndecided)
                .flatMap(_ -> MoneyPromises.find(words).stream())
                .map(found -> new Worry(Kind.PROMISE, found));
    }

    private static boolean isUndecided(Phase phase) {
        return switch (phase) {
            case Phase.RespondentProcessing _, Phase.ComplainantProcessing _, Phase.Queued _, Phase.InReview _ -> true;
            case Phase.Decided _, Phase.Completed _, Phase.Cancelled _ -> false;
        };
    }

    private TradeParty party(Side side) {
        return view.file().order().party(side);
    }
}
