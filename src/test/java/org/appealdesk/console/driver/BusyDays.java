package org.appealdesk.console.driver;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/** Days of work at a desk, by chance and always the same: an agent and a colleague handle most of what comes. */
public final class BusyDays {
    private static final long SEED = 20_261_123;
    private static final int MOST_A_DAY = 9;
    private static final List<ReasonCode> SELLERS = List.of(
            ReasonCode.PAID_NOT_RECEIVED,
            ReasonCode.PAID_NOT_RECEIVED,
            ReasonCode.AMOUNT_INCORRECT,
            ReasonCode.THIRD_PARTY_PAYER);
    private static final List<ReasonCode> BUYERS =
            List.of(ReasonCode.SELLER_NOT_RELEASED, ReasonCode.SELLER_NOT_RELEASED, ReasonCode.OVERPAID);

    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final PaperDesk paper;
    private final Consumer<Duration> pass;
    private final Actor.Staff me;
    private int cases;

    /** @param pass lets the desk's time go by */
    public BusyDays(PaperDesk paper, Consumer<Duration> pass, Actor.Staff me) {
        this.paper = paper;
        this.pass = pass;
        this.me = me;
    }

    /** Lets so many days go by. */
    public void work(int days) {
        for (int day = 0; day < days; day++) {
            int today = 2 + dice.nextInt(MOST_A_DAY);
            for (int number = 0; number < today; number++) {
                handle(number % 2 == 0 ? me : PaperDesk.COLLEAGUE);
            }
            pass.accept(Duration.ofHours(14));
        }
    }

    private void handle(Actor.Staff agent) {
        boolean isSeller = dice.nextInt(3) > 0;
        List<ReasonCode> reasons = isSeller ? SELLERS : BUYERS;
        CaseId id = paper.appeal(
                String.valueOf(700_000 + cases++),
                "51000000",
                isSeller ? Side.SELLER : Side.BUYER,
                reasons.get(dice.nextInt(reasons.size())));
        if (dice.nextInt(3) > 0) {
            paper.failNegotiation(id);
        }
        wait(10, 30);
        int fate = dice.nextInt(10);
        if (fate == 0) {
            return;
        }
        paper.claim(id, agent);
        wait(3, 25);
        if (fate == 1) {
            paper.release(id);
        } else if (fate > 2) {
            rule(id, agent);
        }
    }

    private void wait(int least, int spread) {
        pass.accept(Duration.ofSeconds(60L * (least + dice.nextInt(spread)) + dice.nextInt(60)));
    }

    private void rule(CaseId id, Actor.Staff agent) {
        paper.prepare(id, agent);
        CaseFile file = paper.desk().find(id).orElseThrow().file();
        List<Outcome> outcomes = paper.desk().engine().outcomes(file).stream()
                .filter(outcome -> outcome != Outcome.CANNOT_DECIDE)
                .toList();
        Ruling ruling = new Ruling(
                outcomes.get(Math.min(dice.nextInt(4), outcomes.size() - 1)),
                List.of(new Finding(Side.BUYER, "Đã trả đủ", FindingResult.PROVED, List.of())),
                "R14",
                List.of(),
                new RulingTexts("Phán quyết.", "Phán quyết."));
        Answer answer =
                paper.desk().submit(id, agent, Basis.version(file.version()), new SupportAction.RuleCase(ruling));
        if (answer instanceof Answer.Refused refused) {
            throw new IllegalStateException("refused: " + refused.rejection());
        }
        paper.act(id, new Actor.Platform(), new PlatformAction.ReportExecuted("X-" + id));
    }
}
