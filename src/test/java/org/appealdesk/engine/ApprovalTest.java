package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.RulingEvent.RulingMade;
import org.appealdesk.engine.event.RulingEvent.RulingProposed;
import org.appealdesk.engine.event.RulingEvent.RulingRejected;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Above the limit a second person approves (t16). */
class ApprovalTest {
    private static final List<Step> PROPOSED = plus(prepared(), lan(rules(Outcome.FORCE_RELEASE)));

    private static Story proposed() {
        return Story.of(Rules.SEED, Orders.large()).given(PROPOSED);
    }

    @Test
    @DisplayName("t16 · a ruling on much crypto is a proposal until a second person approves it")
    void secondPersonApproves() {
        proposed()
                .thenHappened(RulingProposed.class)
                .thenStage(Stage.CS_REVIEW)
                .thenMayNot(LAN, ActionKind.RULE_CASE, PROPOSAL_WAITS)
                .when(lan(approves()))
                .thenRefused(OWN_PROPOSAL)
                .when(minh(approves()))
                .thenHappened(RulingMade.class)
                .thenBothNotified(Notice.RULED)
                .thenStage(Stage.DECIDED)
                .then(story -> {
                    RulingMade made = story.last(RulingMade.class);
                    assertThat(made.by()).isEqualTo(LAN.id());
                    assertThat(made.approvedBy()).isEqualTo(MINH.id());
                    assertThat(story.phase(Phase.Decided.class).by()).isEqualTo(LAN.id());
                });
    }

    @Test
    @DisplayName("t16 · at the limit nobody else is needed, above it is")
    void limit() {
        var limit = Objects.requireNonNull(Rules.SEED.ruling().approvalAbove().get("USDT"));
        var at = new Money(limit, Orders.USDT);
        var above = at.plus(Money.of("0.01", Orders.USDT));
        assertThat(Rules.SEED.ruling().needsSecondPerson(at)).isFalse();
        assertThat(Rules.SEED.ruling().needsSecondPerson(above)).isTrue();
        assertThat(Rules.SEED.ruling().needsSecondPerson(Money.of("9999999", Orders.VND)))
                .isFalse();
    }

    @Test
    @DisplayName("t16 · the second person may send a proposal back, with a reason")
    void rejected() {
        proposed()
                .when(minh(new SupportAction.RejectRuling("")))
                .thenRefused(WORDS_MISSING)
                .when(lan(rejects()))
                .thenRefused(OWN_PROPOSAL)
                .when(minh(rejects()))
                .thenHappened(RulingRejected.class)
                .thenStage(Stage.CS_REVIEW)
                .when(minh(approves()))
                .thenRefused(NO_PROPOSAL)
                .given(lan(rules(Outcome.REFUND_THEN_CANCEL)), minh(approves()))
                .thenStage(Stage.DECIDED);
    }

    @Test
    @DisplayName("e10 · a proposal is stale once anything else happened; its agent rules again")
    void staleProposal() {
        Story story = proposed();
        long proposal = story.state().version();
        story.given(buyer(says(Channel.TRADE, "I found the transfer")))
                .when(minh(approves()))
                .thenRefused(STALE_VERSION, Map.of("version", "" + proposal, "current", "" + (proposal + 1)))
                .given(lan(rules(Outcome.FORCE_RELEASE)), minh(approves()))
                .thenStage(Stage.DECIDED);
    }

    @Test
    @DisplayName("e10 · who approves must have seen the proposal")
    void blindApproval() {
        Story story = proposed();
        long seen = story.state().version() - 1;
        story.when(minh(approves()).knowing(Basis.UNKNOWN))
                .thenRefused(STALE_VERSION)
                .when(minh(approves()).knowing(Basis.version(seen)))
                .thenRefused(STALE_VERSION);
    }

    @Test
    @DisplayName("t16 t11 · a case that changes hands loses its proposal; who took over rules for themselves")
    void takenOver() {
        proposed()
                .given(hoa(takesOver()))
                .when(lan(approves()))
                .thenRefused(OWN_PROPOSAL)
                .when(minh(approves()))
                .thenRefused(STALE_VERSION)
                .given(hoa(rules(Outcome.FORCE_RELEASE)), lan(approves()))
                .thenStage(Stage.DECIDED);
    }

    @Test
    @DisplayName("t18 · an approved ruling that failed is retried without approving it again")
    void retriedAsApproved() {
        proposed()
                .given(minh(approves()), platform(executionFailed("X1")), lan(retries()))
                .thenStage(Stage.DECIDED);
    }
}
