package org.appealdesk.training.variation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.training.scenario.Scenario;

/** What stands for what in the texts of one scenario: the same word for the same word in every file. */
final class Disguise {
    private static final Pattern APPEAL = Pattern.compile("appeal: \"([0-9]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("\\bFT2[0-9]{4}([0-9]+)\\b");
    /** The year, which the exchange's numbers begin with. */
    private static final int KEPT_OF_APPEAL = 3;

    private static final int KEPT_OF_ADVERTISEMENT = 5;
    private static final int DIGITS_OF_ACCOUNT_ID = 8;
    /** As letters shorten an order's number. */
    private static final int SHOWN = 4;

    private final Names names;
    private final Numbers numbers;
    private final OtherDay day;
    private final Map<String, String> instead = new LinkedHashMap<>();
    private final Map<String, String> references = new HashMap<>();
    private final Pattern words;

    /** @param text of the scenario's own file */
    Disguise(Scenario scenario, String text, Variation variation) {
        var random = new SplittableRandom(variation.seed());
        names = new Names(random);
        numbers = new Numbers(random);
        day = new OtherDay(variation.days());
        order(scenario, variation.orderNumber().value());
        for (Side side : Side.values()) {
            party(scenario, side);
        }
        APPEAL.matcher(text)
                .results()
                .map(found -> found.group(1))
                .forEach(number -> instead.put(number, numbers.after(KEPT_OF_APPEAL, number)));
        words = Pattern.compile(instead.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .collect(Collectors.joining("|")));
    }

    private void order(Scenario scenario, String number) {
        String before = scenario.caseId().value();
        instead.put(before, number);
        instead.put(shortened(before), shortened(number));
        String advertisement = scenario.order().identity().advNo();
        instead.put(advertisement, numbers.after(KEPT_OF_ADVERTISEMENT, advertisement));
    }

    private static String shortened(String number) {
        return number.substring(0, SHOWN) + "…" + number.substring(number.length() - SHOWN);
    }

    private void party(Scenario scenario, Side side) {
        TradeParty party = scenario.party(side);
        String name = names.instead(party.kycName(), party.language());
        instead.put(party.accountId(), "u-" + numbers.digits(DIGITS_OF_ACCOUNT_ID));
        instead.put(party.nickname(), names.nickname(name, party.language()));
        instead.put(party.kycName(), name);
        instead.put(Names.plain(party.kycName()), Names.plain(name));
        instead.put(Names.title(Names.plain(party.kycName())), Names.title(Names.plain(name)));
        String device = party.device();
        if (device != null) {
            instead.put(device, "d-" + numbers.digits(DIGITS_OF_ACCOUNT_ID));
        }
        PaymentAccount account = party.account();
        if (account != null) {
            numbers.grouped(account.number(), instead);
        }
        PhoneNumber phone = scenario.person(side).phone();
        if (phone != null) {
            numbers.grouped(phone.asTyped(), instead);
        }
    }

    /** The text as it is told of the others. */
    String in(String text) {
        String told = words.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(instead.get(found.group()))));
        return day.in(REFERENCE.matcher(told).replaceAll(this::reference));
    }

    private String reference(MatchResult found) {
        String kept = found.group()
                .substring(0, found.group().length() - found.group(1).length());
        return kept
                + references.computeIfAbsent(
                        found.group(), _ -> numbers.digits(found.group(1).length()));
    }
}
