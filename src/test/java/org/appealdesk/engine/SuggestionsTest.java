package org.appealdesk.engine;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Circumstance;
import org.appealdesk.engine.profile.DefaultRuling;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rulings that the profile knows as usual: suggested with their reason, and nothing more (t14). */
class SuggestionsTest {

    private static Step.Act hands(Side side, EvidenceKind kind) {
        EvidenceFile file = evidence(side + "-" + kind);
        return party(side, new PartyAction.AddEvidence(new EvidenceFile(file.id(), kind, file.file(), file.remark())));
    }

    private static List<Suggestion> of(Story story) {
        return Story.ENGINE.suggestions(story.state());
    }

    /** Seller's appeal about a wrong amount; the buyer never answered. */
    private static Story silent() {
        Story story = Story.paid().given(sellerFiled());
        story.given(Step.after(Duration.ofMinutes(11)), lan(claims()));
        return story;
    }

    @Test
    @DisplayName(
            "t5 · the respondent is silent, and the complainant has handed in all: the refund is usual, and why is said")
    void silentRespondent() {
        Story story = silent();
        assertThat(of(story)).as("not all evidence is there").isEmpty();

        story.given(hands(Side.SELLER, EvidenceKind.SCREEN_RECORDING));

        assertThat(of(story))
                .containsExactly(new Suggestion(
                        Outcome.REFUND_THEN_CANCEL,
                        List.of(Circumstance.RESPONDENT_SILENT, Circumstance.SELLER_BROUGHT_ALL),
                        List.of(RuleId.T5, RuleId.T9)));
    }

    @Test
    @DisplayName("t14 · no information by the due time suggests, and decides nothing")
    void noInformation() {
        Story story = Story.paid().given(queued()).given(lan(claims()));
        story.given(hands(Side.BUYER, EvidenceKind.PAYMENT_RECEIPT), hands(Side.BUYER, EvidenceKind.BANK_STATEMENT));
        story.given(lan(asks("Q1", Side.SELLER, story.now().plus(Duration.ofMinutes(15)))));
        assertThat(of(story)).isEmpty();

        story.given(Step.after(Duration.ofMinutes(16)), lan(notes()));

        assertThat(of(story))
                .containsExactly(new Suggestion(
                        Outcome.FORCE_RELEASE,
                        List.of(Circumstance.SELLER_GAVE_NO_INFORMATION, Circumstance.BUYER_BROUGHT_ALL),
                        List.of(RuleId.T14, RuleId.T9)));
        assertThat(story.state().openAppeal().orElseThrow().phase()).isInstanceOf(Phase.InReview.class);
    }

    @Test
    @DisplayName("t14 · with the reason the suggestion changes: a buyer with nothing to show loses")
    void anotherReason() {
        Story story = silent().given(lan(reclassifies(ReasonCode.PAID_NOT_RECEIVED)));
        assertThat(of(story))
                .containsExactly(new Suggestion(
                        Outcome.FORCE_CANCEL,
                        List.of(Circumstance.RESPONDENT_SILENT, Circumstance.BUYER_BROUGHT_NOTHING),
                        List.of(RuleId.T5, RuleId.T9)));
        assertThat(of(story.given(hands(Side.BUYER, EvidenceKind.BANK_STATEMENT))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "every usual ruling of the shipped profiles is one its reason can end in, and needs no evidence of nobody")
    void shipped() {
        assertThat(Rules.SEED.defaults()).isNotEmpty();
        Rules.SEED
                .defaults()
                .forEach((reason, usual) -> assertThat(usual)
                        .as(reason.name())
                        .isNotEmpty()
                        .allMatch(one -> Rules.SEED
                                .reason(reason)
                                .orElseThrow()
                                .outcomes()
                                .contains(one.outcome()))
                        .extracting(DefaultRuling::when)
                        .doesNotHaveDuplicates()
                        .allMatch(when -> !when.isEmpty()));
        assertThat(Rules.STRICT.defaults()).isEqualTo(Rules.SEED.defaults());
    }
}
