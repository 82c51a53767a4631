package org.appealdesk.engine;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.EvidenceChecklist.Line;
import org.appealdesk.engine.EvidenceChecklist.Standing;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.ReasonRule;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What evidence is there, and what has to be asked of whom, all at once (t12). */
class EvidenceChecklistTest {
    private static final Instant DUE = Orders.START.plus(Duration.ofMinutes(15));

    private static ReasonRule rule() {
        return Rules.SEED.reason(ReasonCode.AMOUNT_INCORRECT).orElseThrow();
    }

    private static EvidenceChecklist checklist(Story story) {
        return Story.ENGINE.evidenceChecklist(story.state());
    }

    private static Line line(Story story, Side side, EvidenceKind kind) {
        return checklist(story).of(side).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Action asksFor(String id, Side side, EvidenceKind... kinds) {
        List<InformationItem> items = Arrays.stream(kinds)
                .map(kind -> new InformationItem(kind.name(), kind, "please"))
                .toList();
        return new SupportAction.AskForInformation(new InformationRequest(id, side, items, DUE));
    }

    private static Action supplies(String id, EvidenceKind item, EvidenceFile... evidence) {
        return new PartyAction.SupplyInformation(
                new InformationSupply(id, Set.of(item.name()), "here", List.of(evidence)));
    }

    private static EvidenceFile of(EvidenceKind kind, String id) {
        return new EvidenceFile(id, kind, evidence(id).file(), "");
    }

    @Test
    @DisplayName("t12 · the lines are what the profile expects of each side for the reason")
    void lines() {
        Story story = Story.paid().given(claimed());
        for (Side side : Side.values()) {
            assertThat(checklist(story).of(side))
                    .extracting(Line::kind)
                    .containsExactlyElementsOf(rule().expectedFrom(side))
                    .isNotEmpty();
        }
        assertThat(Story.ENGINE.evidenceChecklist(Story.paid().state())).isEqualTo(EvidenceChecklist.EMPTY);
    }

    @Test
    @DisplayName("t12 · what was handed in is there, of that side alone, and copies count for nothing")
    void supplied() {
        // The filing has a bank statement of the seller.
        Story story = Story.paid().given(claimed()).given(lan(redacts("SELLER-1", "R1")));

        assertThat(line(story, Side.SELLER, EvidenceKind.BANK_STATEMENT).standing())
                .isEqualTo(Standing.SUPPLIED);
        assertThat(line(story, Side.BUYER, EvidenceKind.BANK_STATEMENT).standing())
                .isEqualTo(Standing.MISSING);
        assertThat(checklist(story).missingFrom(Side.SELLER)).containsExactly(EvidenceKind.SCREEN_RECORDING);
        assertThat(checklist(story).missingFrom(Side.BUYER)).containsExactlyElementsOf(rule().expectedFrom(Side.BUYER));

        story.given(lan(redacts("SELLER-1", "R2")));
        assertThat(checklist(story).missingFrom(Side.SELLER)).containsExactly(EvidenceKind.SCREEN_RECORDING);
    }

    @Test
    @DisplayName("t12 · what is asked for is not missing until its time is over (t14)")
    void asked() {
        Story story = Story.paid().given(claimed()).given(lan(asksFor("Q1", Side.BUYER, EvidenceKind.PAYMENT_RECEIPT)));

        assertThat(line(story, Side.BUYER, EvidenceKind.PAYMENT_RECEIPT))
                .isEqualTo(new Line(Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, Standing.ASKED, DUE));
        assertThat(checklist(story).missingFrom(Side.BUYER)).containsExactly(EvidenceKind.BANK_STATEMENT);

        story.given(Step.until(DUE), clock());
        assertThat(line(story, Side.BUYER, EvidenceKind.PAYMENT_RECEIPT).standing())
                .isEqualTo(Standing.MISSING);
    }

    @Test
    @DisplayName("t12 · a request that was taken back asks for nothing")
    void takenBack() {
        Story story = Story.paid()
                .given(claimed())
                .given(lan(asksFor("Q1", Side.BUYER, EvidenceKind.PAYMENT_RECEIPT)), lan(withdrawsRequest("Q1")));

        assertThat(line(story, Side.BUYER, EvidenceKind.PAYMENT_RECEIPT).standing())
                .isEqualTo(Standing.MISSING);
    }

    @Test
    @DisplayName("t13 · what was answered with evidence is there, what was answered in words is not asked again")
    void answered() {
        Story story = Story.paid()
                .given(claimed())
                .given(lan(asksFor("Q1", Side.BUYER, EvidenceKind.PAYMENT_RECEIPT, EvidenceKind.BANK_STATEMENT)))
                .given(buyer(supplies("Q1", EvidenceKind.BANK_STATEMENT)))
                .given(buyer(
                        supplies("Q1", EvidenceKind.PAYMENT_RECEIPT, of(EvidenceKind.PAYMENT_RECEIPT, "BUYER-2"))));

        assertThat(line(story, Side.BUYER, EvidenceKind.PAYMENT_RECEIPT).standing())
                .isEqualTo(Standing.SUPPLIED);
        assertThat(line(story, Side.BUYER, EvidenceKind.BANK_STATEMENT).standing())
                .isEqualTo(Standing.ANSWERED);
        assertThat(checklist(story).missingFrom(Side.BUYER)).isEmpty();
    }

    @Test
    @DisplayName("e15 · a corrected reason has a checklist of its own")
    void reclassified() {
        Story story = Story.paid().given(claimed()).given(lan(reclassifies(ReasonCode.THIRD_PARTY_PAYER)));

        assertThat(checklist(story).of(Side.BUYER))
                .extracting(Line::kind)
                .containsExactlyElementsOf(Rules.SEED
                        .reason(ReasonCode.THIRD_PARTY_PAYER)
                        .orElseThrow()
                        .expectedFrom(Side.BUYER));
    }
}
