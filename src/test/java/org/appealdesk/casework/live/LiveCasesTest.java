package org.appealdesk.casework.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.Cases;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.casework.live.OwnCommand.Acknowledged;
import org.appealdesk.casework.live.OwnCommand.Done;
import org.appealdesk.casework.live.OwnCommand.Refused;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.Test;

/** What one console shows of a case by what it did and what it has heard. */
class LiveCasesTest {

    private static final CaseId CASE = Orders.NUMBER;
    private static final Refusal LATE =
            Refusal.byRules(new Rejection(RejectionCode.CLAIMED_BY_OTHER, RuleId.E11, Map.of("owner", "MINH")));

    private final MemoryReplica replica = new MemoryReplica();
    private final Cases cases = new Cases();
    private final Story story = Story.paid().given(Plots.queued());
    private final List<CaseId> gone = new ArrayList<>();
    private LiveCases live = open();

    LiveCasesTest() {
        live.arrived(Feeds.of(story.events()), Set.of(), "k1");
        cases.watchGone(gone::add);
    }

    private LiveCases open() {
        return LiveCases.open(new CommandRules(Story.ENGINE, _ -> true), replica, cases);
    }

    private Answer lan(String id, Action action) {
        return live.submit(command(id, action));
    }

    private static AppealCommand command(String id, Action action) {
        return new AppealCommand(id, CASE, People.LAN, Timing.at(Orders.START), Basis.UNKNOWN, action);
    }

    private CaseView view() {
        return cases.find(CASE).orElseThrow();
    }

    private Stage stage() {
        return view().file().appeal().orElseThrow().stage();
    }

    private OwnCommand.State state(String id) {
        return replica.commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** What the backend made of the command, as the feed brings it. */
    private List<FedEvent> confirmed(AppealCommand command) {
        Answer.Accepted accepted = (Answer.Accepted) Story.ENGINE.decide(story.state(), command);
        List<RecordedEvent> all = new ArrayList<>(story.events());
        all.addAll(accepted.events());
        return Feeds.of(all);
    }

    @Test
    void whatIsDoneIsExpectedAtOnceAndConfirmedLater() {
        lan("own-1", Moves.claims());
        long confirmed = view().confirmed();
        assertThat(stage()).isEqualTo(Stage.CS_REVIEW);
        assertThat(view().expected()).isPositive();
        assertThat(view().isExpected(view().events().getLast())).isTrue();

        live.arrived(confirmed(command("own-1", Moves.claims())), Set.of(), "k2");

        assertThat(view().expected()).isZero();
        assertThat(view().confirmed()).isGreaterThan(confirmed);
        assertThat(state("own-1")).isInstanceOf(Done.class);
        assertThat(live.unfinished()).isEmpty();
    }

    @Test
    void aSureLoserIsRefusedHereAndNothingIsQueued() {
        assertThat(lan("own-1", Moves.givesBack())).isInstanceOf(Answer.Refused.class);

        assertThat(live.unfinished()).isEmpty();
        assertThat(view().expected()).isZero();
    }

    @Test
    void anUnknownCaseTakesNothing() {
        Answer answer = live.submit(new AppealCommand(
                "own-1", new CaseId("77"), People.LAN, Timing.at(Orders.START), Basis.UNKNOWN, Moves.notes()));

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(live.unfinished()).isEmpty();
    }

    @Test
    void whatWasRefusedIsShownNoMoreAndStaysInTheList() {
        lan("own-1", Moves.claims());
        lan("own-2", Moves.notes());

        live.answered(Map.of("own-1", new Refused(LATE)));

        assertThat(stage()).isEqualTo(Stage.CS_QUEUED);
        assertThat(view().expected()).as("the note").isEqualTo(1);
        assertThat(live.unfinished()).extracting(OwnCommand::id).containsExactly("own-1", "own-2");
        Conflict conflict = live.conflict("own-1").orElseThrow();
        assertThat(conflict.refusal()).isEqualTo(LATE);
        assertThat(conflict.meanwhile()).isEmpty();
        assertThat(live.conflict("own-2")).isEmpty();
    }

    @Test
    void aConflictTellsWhatOthersDidSinceAndNotWhatIDid() {
        lan("own-1", Moves.claims());
        lan("own-2", Moves.notes());
        live.answered(Map.of("own-1", new Refused(LATE)));
        story.when(People.minh(Moves.claims()));
        live.arrived(Feeds.of(story.events()), Set.of(), "k2");

        Conflict conflict = live.conflict("own-1").orElseThrow();

        assertThat(conflict.meanwhile()).extracting(RecordedEvent::actor).containsOnly(People.MINH);
        assertThat(conflict.now()).isEqualTo(view());
    }

    @Test
    void onlyWhatWasRefusedCanBeDroppedOrReplaced() {
        lan("own-1", Moves.claims());
        live.drop("own-1");
        assertThat(live.unfinished()).hasSize(1);
        live.answered(Map.of("own-1", new Refused(LATE)));

        live.submit(command("own-2", Moves.notes()), "own-1");

        assertThat(live.unfinished()).extracting(OwnCommand::id).containsExactly("own-2");
        live.answered(Map.of("own-2", new Refused(LATE)));
        live.drop("own-2");
        assertThat(live.unfinished()).isEmpty();
        assertThat(replica.commands()).isEmpty();
    }

    @Test
    void anIdIsUsedOnce() {
        lan("own-1", Moves.notes());

        assertThat(lan("own-1", Moves.notes())).isInstanceOf(Answer.Refused.class);
        assertThat(live.unfinished()).hasSize(1);
    }

    @Test
    void aStartShowsWhatWasQueuedBefore() {
        lan("own-1", Moves.claims());

        live = open();

        assertThat(stage()).isEqualTo(Stage.CS_REVIEW);
        assertThat(live.waiting()).extracting(OwnCommand::id).containsExactly("own-1");
    }

    @Test
    void aCaseThatLeavesIsGoneAndItsAnswersAreFinal() {
        lan("own-1", Moves.notes());
        live.answered(Map.of("own-1", new Acknowledged(99)));

        live.arrived(List.of(), Set.of(CASE), "k2");

        assertThat(cases.find(CASE)).isEmpty();
        assertThat(gone).containsExactly(CASE);
        assertThat(state("own-1")).isEqualTo(new Done(99));
    }

    @Test
    void aClosedCaseIsLetGoOfWhenItIsOldEnough() {
        Story closed = Story.paid().given(Plots.sellerFiled()).given(People.seller(Moves.cancelsAppeal()));
        live.arrived(List.of(), Set.of(CASE), "k2");
        live.arrived(Feeds.of(closed.events()), Set.of(), "k3");
        Instant closedAt = Orders.START;

        live.letGoOfClosed(closedAt);
        assertThat(cases.find(CASE)).as("not yet").isPresent();
        live.letGoOfClosed(closedAt.plus(Duration.ofSeconds(1)));

        assertThat(cases.find(CASE)).isEmpty();
        assertThat(replica.cases()).isEmpty();
        assertThat(replica.cursor()).contains("k3");
    }

    @Test
    void anOpenCaseIsKeptHoweverOld() {
        live.letGoOfClosed(Instant.parse("2099-01-01T00:00:00Z"));

        assertThat(cases.find(CASE)).isPresent();
    }
}
