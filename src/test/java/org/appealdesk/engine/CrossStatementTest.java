package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.FilingEvent.CrossStatementFiled;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Both parties file: one appeal an order, the second filing is a statement attached to it. */
class CrossStatementTest {

    @Test
    @DisplayName("e5 · the second to file makes a cross-statement; the appeal of the first goes on")
    void secondBecomesCrossStatement() {
        Story.paid()
                .given(buyer(passesGate()))
                .given(sellerFiled())
                .when(files(Side.BUYER, ReasonCode.SELLER_RAISES_PRICE))
                .thenHappened(CrossStatementFiled.class)
                .thenBy(RuleId.E5)
                .thenNotified(Side.SELLER, Notice.CROSS_STATEMENT_FILED)
                .thenStage(Stage.RESPONDENT_PROCESSING)
                .then(story -> {
                    assertThat(story.state().appeals()).hasSize(1);
                    assertThat(story.appeal().complainant()).isEqualTo(Side.SELLER);
                    assertThat(story.appeal().dossier().crossStatements()).hasSize(1);
                    assertThat(story.appeal().dossier().from(Side.BUYER)).hasSize(1);
                });
    }

    @Test
    @DisplayName("e5 · one cross-statement an appeal")
    void onlyOnce() {
        Story.paid()
                .given(sellerFiled())
                .given(buyer(passesGate()), files(Side.BUYER, ReasonCode.OTHER))
                .when(buyer(passesGate()))
                .thenRefused(APPEAL_OPEN)
                .thenMayNot(BUYER, ActionKind.FILE_APPEAL, APPEAL_OPEN);
    }

    @Test
    @DisplayName("e5 · a cross-statement passes the gate, has a fitting reason and evidence, like an appeal")
    void likeAnAppeal() {
        Story.paid()
                .given(sellerFiled())
                .when(files(Side.BUYER, ReasonCode.OTHER))
                .thenRefused(GATE_NOT_PASSED)
                .given(buyer(passesGate()))
                .when(files(Side.BUYER, ReasonCode.PAID_NOT_RECEIVED))
                .thenRefused(REASON_DOES_NOT_FIT)
                .when(files(Side.BUYER, ReasonCode.CANCELLED_BUT_PAID))
                .thenRefused(REASON_DOES_NOT_FIT)
                .when(files(filing(Side.BUYER, ReasonCode.OTHER, pieces("B", 0))))
                .thenRefused(EVIDENCE_MISSING);
    }

    @Test
    @DisplayName("e5 · it may still come while support reviews, not after the ruling")
    void untilTheRuling() {
        Story.paid()
                .given(claimed())
                .given(buyer(passesGate()), files(Side.BUYER, ReasonCode.OTHER))
                .thenStage(Stage.CS_REVIEW);
        Story.paid()
                .given(ruled(Outcome.FORCE_RELEASE))
                .when(buyer(passesGate()))
                .thenRefused(ALREADY_DECIDED, RuleId.E5);
    }

    @Test
    @DisplayName("e5 e9 · evidence already on file is not counted twice when it comes with the statement")
    void sameEvidenceOnce() {
        Story.paid()
                .given(sellerFiled())
                .given(buyer(adds(evidence("BUYER-1"))), buyer(passesGate()))
                .given(files(Side.BUYER, ReasonCode.OTHER))
                .then(story ->
                        assertThat(story.appeal().dossier().from(Side.BUYER)).hasSize(1));
    }

    @Test
    @DisplayName("e5 · the evidence of a statement needs ids of its own")
    void idsOfItsOwn() {
        var taken = new EvidenceFile("SELLER-1", evidence("other").kind(), file("other"), "");
        Story.paid()
                .given(sellerFiled())
                .given(buyer(passesGate()))
                .when(files(filing(Side.BUYER, ReasonCode.OTHER, taken)))
                .thenRefused(EVIDENCE_ID_TAKEN);
    }
}
