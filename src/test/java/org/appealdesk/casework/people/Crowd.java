package org.appealdesk.casework.people;

import java.util.Random;
import org.appealdesk.casework.signal.Suspects;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.TradeParty;

/** Appealed cases among a crowd of people, some of whom come again under other names and numbers. */
final class Crowd {

    private final Random random;
    private final int people;

    /** @param people so many; fewer than cases, so that they meet again */
    Crowd(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** The next case, of that number. */
    CaseFile appeal(int number) {
        return Suspects.appealed("" + (1_000_000 + number), person(), person(), phone());
    }

    private TradeParty person() {
        int who = random.nextInt(people);
        Random his = new Random(who * 7919L);
        String name = Disguise.name(his);
        String account = "9704" + (100_000_000L + his.nextInt(900_000_000));
        String nickname = Disguise.name(his).split(" ", -1)[3] + "_" + his.nextInt(10_000);
        return new TradeParty(
                random.nextInt(10) == 0 ? "u-new-" + random.nextInt(1_000_000) : "u-" + who,
                random.nextBoolean() ? nickname : Disguise.of(nickname, random),
                random.nextBoolean() ? name : Disguise.of(name, random),
                "vi",
                random.nextInt(5) == 0 ? null : new PaymentAccount("Ngân hàng Hải Vân", name, account),
                new PartyHistory(10, 1000, 0, 0, false));
    }

    private PhoneNumber phone() {
        String nine = "9" + (10_000_000 + new Random(random.nextInt(people)).nextInt(90_000_000));
        return switch (random.nextInt(3)) {
            case 0 -> new PhoneNumber("+84 " + nine, "+84" + nine);
            case 1 -> new PhoneNumber("0" + nine, null);
            default -> new PhoneNumber("0" + nine.replaceAll("(...)", "$1 "), "+84" + nine);
        };
    }
}
