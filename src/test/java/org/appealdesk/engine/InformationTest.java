package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.after;
import static org.appealdesk.engine.story.Step.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.DossierEvent.InformationAsked;
import org.appealdesk.engine.event.DossierEvent.InformationLapsed;
import org.appealdesk.engine.event.DossierEvent.InformationSupplied;
import org.appealdesk.engine.event.DossierEvent.RequestWithdrawn;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent.ExecutionFailed;
import org.appealdesk.engine.event.RulingEvent.RulingMade;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Support asks the parties for what is missing. */
class InformationTest {
    /** No story here begins later. */
    private static final Instant DUE = Orders.START.plus(Duration.ofMinutes(15));

    private static Story asked() {
        return Story.paid().given(claimed()).given(lan(asks("Q1", Side.BUYER, DUE)));
    }

    private static RequestState.Status status(Story story) {
        return story.appeal().dossier().requests().getFirst().status();
    }

    @Test
    @DisplayName("t12 · the agent asks a party for everything at once; the party is told; one open request a party")
    void asksOnce() {
        Story.paid()
                .given(claimed())
                .when(lan(asks("Q1", Side.BUYER, DUE)))
                .thenHappened(InformationAsked.class)
                .thenBy(RuleId.T12)
                .thenNotified(Side.BUYER, Notice.INFORMATION_WANTED)
                .thenStage(Stage.INFORMATION_REQUESTED)
                .when(lan(asks("Q2", Side.BUYER, DUE)))
                .thenRefused(REQUEST_OPEN, Map.of("side", "BUYER", "request", "Q1"))
                .when(lan(asks("Q2", Side.SELLER, DUE)))
                .thenHappened(InformationAsked.class)
                .thenMayNot(LAN, ActionKind.ASK_FOR_INFORMATION, REQUEST_OPEN);
    }

    @Test
    @DisplayName("t12 · a request asks for something, with a due time to come and an id of its own")
    void wellFormed() {
        Action nothing = new SupportAction.AskForInformation(new InformationRequest("Q", Side.BUYER, List.of(), DUE));
        Action wordless = new SupportAction.AskForInformation(new InformationRequest(
                "Q", Side.BUYER, List.of(new InformationItem("a", EvidenceKind.OTHER, " ")), DUE));
        Story story = Story.paid().given(claimed());
        story.when(lan(nothing))
                .thenRefused(REQUEST_WITHOUT_ITEMS)
                .when(lan(wordless))
                .thenRefused(REQUEST_WITHOUT_ITEMS)
                .when(lan(asks("Q", Side.BUYER, story.now())))
                .thenRefused(DUE_IN_THE_PAST, Map.of("due", story.now().toString()))
                .given(lan(asks("Q", Side.BUYER, story.now().plusMillis(1))), lan(withdrawsRequest("Q")))
                .when(lan(asks("Q", Side.SELLER, DUE)))
                .thenRefused(REQUEST_ID_TAKEN, Map.of("request", "Q"));
        InformationItem item = new InformationItem("a", EvidenceKind.OTHER, "your statement");
        assertThatThrownBy(() -> new InformationRequest("Q", Side.BUYER, List.of(item, item), DUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("t12 · the agent takes a request back")
    void takesBack() {
        asked().when(lan(withdrawsRequest("Q7")))
                .thenRefused(REQUEST_UNKNOWN, Map.of("request", "Q7"))
                .when(lan(withdrawsRequest("Q1")))
                .thenHappened(RequestWithdrawn.class)
                .thenStage(Stage.CS_REVIEW)
                .thenMayNot(BUYER, ActionKind.SUPPLY_INFORMATION, NOT_AWAITED)
                .when(lan(withdrawsRequest("Q1")))
                .thenRefused(REQUEST_UNKNOWN);
    }

    @Test
    @DisplayName("t13 · the party supplies, in parts too; only what is complete closes the request")
    void suppliesInParts() {
        asked().when(buyer(supplies("Q1", "a")))
                .thenHappened(InformationSupplied.class)
                .thenBy(RuleId.T13)
                .thenStage(Stage.INFORMATION_REQUESTED)
                .when(buyer(supplies("Q1", "a", "b")))
                .thenHappened(InformationSupplied.class)
                .thenStage(Stage.CS_REVIEW)
                .then(story -> assertThat(status(story)).isEqualTo(RequestState.Status.SUPPLIED))
                .when(buyer(supplies("Q1", "a")))
                .thenRefused(NOT_AWAITED);
    }

    @Test
    @DisplayName("t13 · a supply answers a request of one's own, items that were asked for, and says something")
    void suppliesWhatWasAsked() {
        Action wordless = new PartyAction.SupplyInformation(new InformationSupply("Q1", Set.of("a"), " ", List.of()));
        asked().when(seller(supplies("Q1", "a")))
                .thenRefused(NOT_AWAITED)
                .when(buyer(supplies("Q9", "a")))
                .thenRefused(REQUEST_UNKNOWN, RuleId.T13)
                .when(buyer(supplies("Q1", "z")))
                .thenRefused(ITEM_UNKNOWN, Map.of("item", "z"))
                .when(buyer(supplies("Q1")))
                .thenRefused(ITEM_UNKNOWN)
                .when(buyer(wordless))
                .thenRefused(WORDS_MISSING, Map.of("what", "answer"));
    }

    @Test
    @DisplayName("t13 · evidence handed in with a supply goes to the file like any other")
    void suppliesEvidence() {
        Action supply = new PartyAction.SupplyInformation(
                new InformationSupply("Q1", Set.of("a", "b"), "", List.of(evidence("E2"))));
        asked().given(buyer(supply))
                .then(story ->
                        assertThat(story.appeal().dossier().from(Side.BUYER)).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    @DisplayName("t14 · an unanswered request lapses at its due instant: a flag, a suggestion, no decision")
    void lapses(long millis) {
        Story story = asked().given(due(Duration.ofMillis(millis))).when(clock());
        if (millis < 0) {
            story.thenNothingHappened().thenStage(Stage.INFORMATION_REQUESTED).thenFlags();
        } else {
            story.thenHappened(InformationLapsed.class)
                    .thenBy(RuleId.T14)
                    .thenFlags(Flag.BUYER_GAVE_NO_INFORMATION)
                    .thenStage(Stage.CS_REVIEW);
        }
    }

    @Test
    @DisplayName("t14 t13 · a lapsed request may still be answered, marked late; the flag stays")
    void suppliesLate() {
        asked().given(due())
                .when(buyer(supplies("Q1", "a", "b")))
                .thenHappened(InformationLapsed.class, InformationSupplied.class)
                .then(story -> {
                    assertThat(story.last(InformationSupplied.class).late()).isTrue();
                    assertThat(status(story)).isEqualTo(RequestState.Status.SUPPLIED);
                })
                .thenFlags(Flag.BUYER_GAVE_NO_INFORMATION);
    }

    @Test
    @DisplayName("t14 · two requests due at once both lapse, each with its flag")
    void bothLapse() {
        asked().given(lan(asks("Q2", Side.SELLER, DUE)), due())
                .when(clock())
                .thenHappened(InformationLapsed.class, InformationLapsed.class)
                .thenFlags(Flag.BUYER_GAVE_NO_INFORMATION, Flag.SELLER_GAVE_NO_INFORMATION);
    }

    @Test
    @DisplayName("t14 · a request goes on while the case waits for another agent")
    void lapsesInTheQueueToo() {
        asked().given(lan(givesBack()))
                .thenStage(Stage.CS_QUEUED)
                .thenMay(BUYER, ActionKind.SUPPLY_INFORMATION)
                .given(due())
                .when(minh(claims()))
                .thenFlags(Flag.BUYER_GAVE_NO_INFORMATION);
    }

    @Test
    @DisplayName("t16 t13 · a ruling takes open requests back: nothing lapses behind it, not even if it fails")
    void rulingTakesRequestsBack() {
        Story story = Story.paid().given(prepared());
        story.given(lan(asks("Q1", Side.BUYER, DUE)))
                .when(lan(rules(Outcome.FORCE_RELEASE)))
                .thenHappened(RequestWithdrawn.class, RulingMade.class)
                .thenMayNot(BUYER, ActionKind.SUPPLY_INFORMATION, ALREADY_DECIDED)
                .given(after(Duration.ofDays(1)))
                .when(platform(executionFailed("X1")))
                .thenHappened(ExecutionFailed.class)
                .thenFlags(Flag.EXECUTION_FAILED);
    }
}
