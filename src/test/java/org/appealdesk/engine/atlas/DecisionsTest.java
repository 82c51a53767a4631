package org.appealdesk.engine.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.OrderStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** R1–R21, t1–t22 · what the engine decides, in every state, on every command, by everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest {
    /** A ruling is offered to whoever holds the case, with what is still to be done before it. */
    private static final Set<String> UNPREPARED = Set.of("no: CHECKLIST_OPEN t16", "no: PARTIES_NOT_CONTACTED R14");

    /** Nobody presses these: the platform reports, and which attempt or message a report is about is its content. */
    private static final Set<ActionKind> REPORTS =
            EnumSet.of(ActionKind.REPORT_EXECUTED, ActionKind.REPORT_EXECUTION_FAILED, ActionKind.REPORT_MESSAGE);

    private Exploration exploration = Exploration.of(List.of());

    @BeforeAll
    void explore() {
        exploration = Exploration.of(List.of(Rules.SEED, Rules.OF_2026, Rules.STRICT));
    }

    @Test
    @DisplayName("every decision is the approved one, and depends on nothing but what the table names")
    void approved() throws IOException {
        ApprovedText.hold("decisions.txt", Atlas.text(exploration.trials()));
    }

    @Test
    @DisplayName("every kind of action is accepted somewhere, and every one of its actors is refused it somewhere")
    void everyActionHasItsPlace() {
        Set<ActionKind> accepted = kinds(true);
        // Anew only before there is a case; see unknownCase.
        assertThat(accepted).containsExactlyInAnyOrder(ActionKind.values());
        Set<ActionKind> always = EnumSet.complementOf(EnumSet.copyOf(kinds(false)));
        assertThat(always).containsExactlyInAnyOrder(ActionKind.REPORT_PARTY_BANNED, ActionKind.LAPSE_DEADLINE);
    }

    private Set<ActionKind> kinds(boolean accepted) {
        return exploration.trials().stream()
                .filter(trial -> trial.accepted() == accepted)
                .map(Trial::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActionKind.class)));
    }

    @Test
    @DisplayName("every stage, every ending and every status of an order is reached, under each of the profiles")
    void everyStateIsReached() {
        Map<String, Set<String>> reached = new TreeMap<>();
        for (Spot spot : exploration.spots()) {
            Set<String> names = reached.computeIfAbsent(spot.profile().ref().name(), _ -> new TreeSet<>());
            names.add("order " + spot.file().order().status());
            spot.file().appeal().ifPresent(appeal -> name(appeal, names));
        }
        Set<String> all = new TreeSet<>();
        Arrays.stream(OrderStatus.values()).forEach(status -> all.add("order " + status));
        Arrays.stream(Stage.values()).forEach(stage -> all.add("stage " + stage));
        Arrays.stream(Ending.values()).forEach(ending -> all.add("ending " + ending));
        assertThat(reached).isEqualTo(Map.of("binance-2020", all, "binance-2026", all, "strict", all));
    }

    private static void name(Appeal appeal, Set<String> names) {
        names.add("stage " + appeal.stage());
        if (appeal.phase() instanceof Phase.Cancelled cancelled) {
            names.add("ending " + cancelled.ending());
        }
    }

    @Test
    @DisplayName("what is not offered is refused for the reason given; a late answer alone is kept all the same")
    void whatIsNotOffered() {
        for (Trial trial : exploration.trials()) {
            Rejection whyNot = trial.offered().whyNot();
            boolean agree = whyNot == null
                    || trial.outcome().equals(Outcomes.of(new Answer.Refused(whyNot), 0))
                    || (whyNot.code() == RejectionCode.ANSWER_LATE
                            && trial.outcome().equals("LateAnswerReceived e2"));
            if (!agree) {
                throw new AssertionError("Not offered because of " + whyNot + ", but: " + trial.words());
            }
        }
    }

    @Test
    @DisplayName("what is offered is accepted in one of the ways to ask for it, or only preparation is missing")
    void whatIsOffered() {
        Map<Offered, Set<String>> outcomes = new HashMap<>();
        for (Trial trial : exploration.trials()) {
            if (trial.offered().allowed() && !REPORTS.contains(trial.kind())) {
                outcomes.computeIfAbsent(new Offered(trial.facets(), trial.kind()), _ -> new HashSet<>())
                        .add(trial.outcome());
            }
        }
        outcomes.values().removeIf(ways -> !ways.stream().allMatch(Outcomes::isRefusal));
        outcomes.values().removeIf(ways -> ways.stream().anyMatch(UNPREPARED::contains));
        assertThat(outcomes).as("offered, but accepted in no way").isEmpty();
    }

    private record Offered(Map<Facet, String> facets, ActionKind kind) {}

    @Test
    @DisplayName("t10 · an agent who is a party to the trade is refused everything, in every state")
    void partyToTheTrade() {
        assertThat(exploration.trials().stream()
                        .filter(trial -> trial.actor().equals(People.BUYER_AS_AGENT))
                        .map(Trial::outcome)
                        .distinct())
                .containsExactly("no: PARTY_TO_THE_TRADE t10");
    }

    @Test
    @DisplayName("before an order is registered there is no case for anybody to act on")
    void unknownCase() {
        Spot any = exploration.spots().getFirst();
        for (Actor actor :
                List.of(People.BUYER, People.SELLER, People.LAN, People.HOA, People.PLATFORM, People.CLOCK)) {
            for (ActionKind kind : EnumSet.complementOf(EnumSet.of(ActionKind.REGISTER_ORDER))) {
                Attempts.of(kind, any.file(), any, actor).values().forEach(action -> {
                    AppealCommand command = new AppealCommand(
                            "c1", Orders.NUMBER, actor, Timing.at(Orders.START), Basis.UNKNOWN, action);
                    assertThat(Outcomes.of(Story.ENGINE.decide(null, command), 0))
                            .isEqualTo("no: UNKNOWN_CASE R1");
                });
            }
        }
    }
}
