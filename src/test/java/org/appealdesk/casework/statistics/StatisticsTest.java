package org.appealdesk.casework.statistics;

import static org.appealdesk.casework.statistics.Told.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.after;
import static org.appealdesk.engine.story.Step.due;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** What each figure counts, on stories told by hand. */
class StatisticsTest {

    /** To support after 2 minutes, claimed after 5, ruled after 25. */
    private static Story ruledByLan() {
        return Story.paid()
                .given(sellerFiled())
                .given(minutes(2), buyer(negotiationFailed()), minutes(3), lan(claims()), minutes(20))
                .given(rules(LAN, Outcome.FORCE_RELEASE));
    }

    @Test
    void aRulingIsHandledByWhoRuled() {
        Story story = ruledByLan();

        for (Scope scope : List.of(desk(), own(LAN))) {
            Statistics figures = monday(scope, story);
            assertThat(figures.flow()).isEqualTo(new Statistics.Flow(1, 1, 0, 0, 0, 0));
            assertThat(figures.results().byReason()).isEqualTo(Map.of(ReasonCode.AMOUNT_INCORRECT, 1));
            assertThat(figures.results().byOutcome()).isEqualTo(Map.of(Outcome.FORCE_RELEASE, 1));
            assertThat(figures.results().byEnding()).isEmpty();
        }
        assertThat(monday(own(MINH), story).flow()).isEqualTo(new Statistics.Flow(0, 0, 0, 0, 0, 0));
    }

    @Test
    void timesRunFromTheWaitForSupport() {
        Statistics.Times times = monday(own(LAN), ruledByLan()).times();

        assertThat(times.toFirstAct()).isEqualTo(one(Duration.ofMinutes(3)));
        assertThat(times.toRuling()).isEqualTo(one(Duration.ofMinutes(23)));
        assertThat(times.claimToRuling()).isEqualTo(one(Duration.ofMinutes(20)));
        assertThat(monday(own(MINH), ruledByLan()).times().toRuling()).isEqualTo(new Spread(0, null, null));
    }

    private static Spread one(Duration length) {
        return new Spread(1, length, length);
    }

    @Test
    void whenNobodyAnswersTheWaitBeginsWhenTheAnswerWasDueHoweverLateThatWasNoticed() {
        Story story = Story.paid().given(sellerFiled()).given(due(Duration.ofMinutes(7)), clock(), lan(claims()));

        Statistics figures = monday(desk(), story);
        assertThat(figures.times().toFirstAct()).isEqualTo(one(Duration.ofMinutes(7)));
        assertThat(figures.late().silent()).isEqualTo(1);
        assertThat(monday(own(LAN), story).late().silent()).isEqualTo(1);
        assertThat(monday(own(MINH), story).late().silent()).isZero();
    }

    @Test
    void aLookANoteAndATagAreNoFirstAct() {
        Story story = Story.paid()
                .given(queued())
                .given(minutes(1), minh(looksAt("SELLER-1")), minh(notes()), minh(tags("vip", true)))
                .given(minutes(4), lan(claims()));

        assertThat(monday(desk(), story).times().toFirstAct()).isEqualTo(one(Duration.ofMinutes(5)));
        assertThat(monday(own(MINH), story).times().toFirstAct().count()).isZero();
    }

    @Test
    void whatThePartiesEndBeforeAnybodyActedIsNotHandled() {
        Story story = Story.paid().given(queued()).given(seller(releases()));

        Statistics figures = monday(desk(), story);
        assertThat(figures.flow()).isEqualTo(new Statistics.Flow(1, 0, 1, 0, 0, 0));
        assertThat(figures.results().byEnding()).isEmpty();
    }

    @Test
    void whatThePartiesEndInAnAgentsHandsIsHandledByThatAgent() {
        Story settled = Story.paid().given(claimed()).given(seller(releases()));
        Story withdrawn = Story.paid().given(claimed()).given(seller(cancelsAppeal()));

        Statistics figures = monday(own(LAN), settled, withdrawn);
        assertThat(figures.flow().handled()).isEqualTo(2);
        assertThat(figures.results().byEnding()).isEqualTo(Map.of(Ending.SETTLED, 1, Ending.WITHDRAWN, 1));
        assertThat(figures.results().ruled()).isZero();
    }

    @Test
    void whatASupervisorVoidsIsHandledByTheSupervisor() {
        Story story = Story.paid().given(claimed()).given(hoa(voids()));

        assertThat(monday(own(HOA), story).results().byEnding()).isEqualTo(Map.of(Ending.VOID, 1));
        assertThat(monday(own(LAN), story).flow().handled()).isZero();
    }

    @Test
    void whatNeverCameToSupportCountsNowhere() {
        Story story = Story.paid().given(sellerFiled()).given(seller(cancelsAppeal()));

        assertThat(monday(desk(), story).flow()).isEqualTo(new Statistics.Flow(0, 0, 0, 0, 0, 0));
    }

    @Test
    void openIsWhatIsInOnesHands() {
        Story story = Story.paid().given(claimed()).given(minutes(5), lan(handsOver(MINH.id())));

        assertThat(monday(desk(), story).flow()).isEqualTo(new Statistics.Flow(1, 0, 0, 1, 1, 0));
        assertThat(monday(own(LAN), story).flow()).isEqualTo(new Statistics.Flow(1, 0, 0, 0, 1, 0));
        assertThat(monday(own(MINH), story).flow()).isEqualTo(new Statistics.Flow(1, 0, 0, 1, 0, 0));
    }

    @Test
    void aCaseGivenBackIsOpenForTheDeskAlone() {
        Story story = Story.paid().given(claimed()).given(lan(givesBack()));

        assertThat(monday(desk(), story).flow().open()).isEqualTo(1);
        assertThat(monday(own(LAN), story).flow()).isEqualTo(new Statistics.Flow(1, 0, 0, 0, 1, 0));
    }

    @Test
    void anEscalationIsPassedOnNotHandled() {
        Story story = Story.paid().given(claimed()).given(lan(rules(Outcome.CANNOT_DECIDE)));

        assertThat(monday(own(LAN), story).flow()).isEqualTo(new Statistics.Flow(1, 0, 0, 0, 1, 0));
        assertThat(monday(own(LAN), story).results().byOutcome()).isEmpty();
    }

    @Test
    void whoApprovedIsCountedApartFromWhoRuled() {
        Story story = Story.of(Rules.SEED, Orders.large())
                .given(claimed())
                .given(rules(LAN, Outcome.FORCE_RELEASE))
                .given(hoa(approves()));

        assertThat(monday(own(LAN), story).flow()).isEqualTo(new Statistics.Flow(1, 1, 0, 0, 0, 0));
        assertThat(monday(own(HOA), story).flow()).isEqualTo(new Statistics.Flow(0, 0, 0, 0, 0, 1));
        assertThat(monday(desk(), story).flow().approved()).isEqualTo(1);
    }

    @Test
    void aRulingMadeAnewAfterItCouldNotBeCarriedOutCountsOnceAsLastMade() {
        Story story = Story.paid()
                .given(ruled(Outcome.FORCE_RELEASE))
                .given(
                        minutes(1),
                        platform(executionFailed("X1")),
                        minutes(9),
                        lan(rules(Outcome.TOP_UP_THEN_RELEASE)));

        Statistics figures = monday(desk(), story);
        assertThat(figures.results().byOutcome()).isEqualTo(Map.of(Outcome.TOP_UP_THEN_RELEASE, 1));
        assertThat(figures.times().toRuling()).isEqualTo(one(Duration.ofMinutes(10)));
    }

    @Test
    void theReasonThatCountsAtTheEndIsCounted() {
        Story story = Story.paid()
                .given(claimed())
                .given(lan(reclassifies(ReasonCode.PAID_NOT_RECEIVED)))
                .given(rules(LAN, Outcome.FORCE_CANCEL));

        assertThat(monday(desk(), story).results().byReason()).isEqualTo(Map.of(ReasonCode.PAID_NOT_RECEIVED, 1));
    }

    @Test
    void theServiceTimeIsMissedByWhoHeldTheCaseThen() {
        Story waiting = Story.paid().given(queued());
        Story held = Story.paid().given(claimed());
        Story inTime = ruledByLan();
        Story late = Story.paid().given(claimed()).given(minutes(31)).given(rules(LAN, Outcome.FORCE_RELEASE));

        assertThat(monday(desk(), waiting, held, inTime, late).late().service()).isEqualTo(3);
        assertThat(monday(own(LAN), waiting, held, inTime, late).late().service())
                .isEqualTo(2);
    }

    @Test
    void aRulingAtTheVeryInstantOfTheServiceTimeIsLate() {
        Story justInTime = Story.paid()
                .given(claimed())
                .given(after(Duration.ofMinutes(30).minusMillis(1)))
                .given(rules(LAN, Outcome.FORCE_RELEASE));
        Story late = Story.paid().given(claimed()).given(minutes(30)).given(rules(LAN, Outcome.FORCE_RELEASE));

        assertThat(monday(desk(), justInTime).late().service()).isZero();
        assertThat(monday(desk(), late).late().service()).isEqualTo(1);
    }

    @Test
    void aServiceTimeThatIsStillToComeIsNotMissed() {
        Story story = Story.paid().given(claimed());
        Period monday = new Period(MONDAY, MONDAY, HANOI);

        assertThat(Statistics.of(rounds(story), monday, desk(), Orders.START.plusSeconds(60))
                        .late()
                        .service())
                .isZero();
    }

    @Test
    void aRequestThatLapsedIsThatOfWhoHadAsked() {
        Story story = Story.paid().given(claimed());
        Instant by = story.now().plus(Duration.ofMinutes(15));
        story.given(lan(asks("Q1", Side.BUYER, by)), lan(handsOver(MINH.id())), due(Duration.ofMinutes(5)), clock());

        assertThat(monday(desk(), story).late().unanswered()).isEqualTo(1);
        assertThat(monday(own(LAN), story).late().unanswered()).isEqualTo(1);
        assertThat(monday(own(MINH), story).late().unanswered()).isZero();
    }

    @Test
    void aLeaseIsLostOnlyWhenSomebodyElseClaims() {
        Duration lease = Rules.SEED.support().lease();
        Story runOut = Story.paid().given(claimed()).given(minutes(lease.toMinutes() + 1));
        Story lost = Story.paid().given(claimed()).given(minutes(lease.toMinutes() + 1), minh(claims()));

        assertThat(monday(desk(), runOut).late().leasesLost()).isZero();
        assertThat(monday(own(LAN), lost).late().leasesLost()).isEqualTo(1);
        assertThat(monday(own(MINH), lost).late().leasesLost()).isZero();
    }

    @Test
    void anObjectionIsThatOfTheRulingItWasAgainst() {
        Story objected = Story.paid(Rules.WITH_OBJECTION)
                .given(carriedOut(Outcome.FORCE_RELEASE))
                .given(Told.minutes(60 * 20), seller(objects()));
        assertThat(objections(monday(own(LAN), objected))).containsExactly(1, 0, 0);

        Story overturned = objected.given(minh(claims())).given(Told.overturns(MINH, Outcome.DISMISS_MALICIOUS, HOA));
        assertThat(objections(monday(own(LAN), overturned))).containsExactly(1, 0, 1);
        Period both = new Period(MONDAY, MONDAY.plusDays(1), HANOI);
        assertThat(objections(of(both, own(MINH), overturned))).containsExactly(0, 0, 0);
        Statistics desk = of(both, desk(), overturned);
        assertThat(desk.flow()).as("it came to support twice").isEqualTo(new Statistics.Flow(2, 2, 0, 0, 0, 1));
        assertThat(objections(desk)).containsExactly(1, 0, 1);
    }

    private static List<Integer> objections(Statistics figures) {
        Statistics.Results results = figures.results();
        return List.of(results.objected(), results.upheld(), results.overturned());
    }

    @Test
    void anObjectionThatChangesNothingUpholdsTheRuling() {
        Story story = Story.paid(Rules.WITH_OBJECTION)
                .given(carriedOut(Outcome.FORCE_RELEASE))
                .given(seller(objects()), minh(claims()))
                .given(Told.overturns(MINH, Outcome.RECOVERY_BEST_EFFORT, HOA));
        Story upheld = Story.paid(Rules.WITH_TWO_OBJECTIONS)
                .given(carriedOut(Outcome.FORCE_RELEASE))
                .given(seller(objects()), minh(claims()))
                .given(Told.overturns(MINH, Outcome.RECOVERY_BEST_EFFORT, HOA))
                .given(platform(executed("X2")), seller(objects()), hoa(claims()))
                .given(Told.rules(HOA, Outcome.RECOVERY_BEST_EFFORT));

        assertThat(objections(monday(desk(), story))).containsExactly(1, 0, 1);
        assertThat(objections(monday(own(MINH), upheld))).containsExactly(1, 1, 0);
        assertThat(objections(monday(desk(), upheld))).containsExactly(2, 1, 1);
    }

    @Test
    void aRulingThatIsSaidToStandIsUpheld() {
        Story upheld = Story.paid(Rules.WITH_OBJECTION)
                .given(carriedOut(Outcome.FORCE_RELEASE))
                .given(seller(objects()), minh(claims()))
                .given(Told.rules(MINH, Outcome.UPHOLD_RULING));

        assertThat(objections(monday(desk(), upheld))).containsExactly(1, 1, 0);
    }

    @Test
    void anObjectionThatEndsWithoutARulingOverturnsNothing() {
        Story story = Story.paid(Rules.WITH_OBJECTION)
                .given(carriedOut(Outcome.FORCE_RELEASE))
                .given(seller(objects()), hoa(voids()));

        assertThat(objections(monday(desk(), story))).containsExactly(1, 0, 0);
    }

    @Test
    void aSecondAppealOnTheOrderHasItsOwnStay() {
        Story story = Story.paid()
                .given(claimed())
                .given(seller(cancelsAppeal()), minutes(6), seller(passesGate()))
                .given(party(Side.SELLER, file("A2", filing(Side.SELLER, ReasonCode.THIRD_PARTY_PAYER))))
                .given(buyer(negotiationFailed()), minh(claims()))
                .given(Told.rules(MINH, Outcome.FORCE_RELEASE));

        Statistics figures = monday(desk(), story);
        assertThat(figures.flow()).isEqualTo(new Statistics.Flow(2, 2, 0, 0, 0, 0));
        assertThat(figures.results().byReason())
                .isEqualTo(Map.of(ReasonCode.AMOUNT_INCORRECT, 1, ReasonCode.THIRD_PARTY_PAYER, 1));
    }

    @Test
    void whatIsOnlyExpectedIsLeftOut() {
        Story story = Story.paid().given(queued()).given(lan(claims()));
        int expected = story.accepted().size();

        List<Round> rounds = Rounds.of(Told.expected(story, expected));
        assertThat(rounds).hasSize(1);
        assertThat(rounds.getFirst().firstAct()).isNull();
        assertThat(rounds.getFirst().holds()).isEmpty();
    }

    @Test
    void eachThingCountsOnTheDayItHappened() {
        Story story = Story.paid().given(claimed()).given(minutes(60 * 30)).given(rules(LAN, Outcome.FORCE_RELEASE));
        LocalDate tuesday = MONDAY.plusDays(1);

        assertThat(monday(desk(), story).flow()).isEqualTo(new Statistics.Flow(1, 0, 0, 1, 0, 0));
        assertThat(of(new Period(tuesday, tuesday, HANOI), desk(), story).flow())
                .isEqualTo(new Statistics.Flow(0, 1, 0, 0, 0, 0));
        Statistics both = of(new Period(MONDAY, tuesday, HANOI), desk(), story);
        assertThat(both.course())
                .containsExactly(
                        new Statistics.Span(start(MONDAY), start(tuesday), 1, 0),
                        new Statistics.Span(start(tuesday), start(tuesday.plusDays(1)), 0, 1));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(HANOI).toInstant();
    }
}
