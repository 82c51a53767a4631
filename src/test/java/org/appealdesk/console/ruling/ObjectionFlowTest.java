package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.OpenCase;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** A ruling, the objection to it, and another agent's ruling, on the screens of both agents (t21). */
class ObjectionFlowTest {
    private static final String OBJECTION = "Sao kê của tôi không có khoản này.";

    private final PaperDesk paper = PaperDesk.under("strict");
    private final CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.PAID_NOT_RECEIVED);

    @Test
    void anotherAgentSeesTheObjectionAndTheRulingAndLetsItStand() {
        ruledAndObjected(Outcome.FORCE_RELEASE, Side.SELLER);
        try (OpenCase first = OpenCase.of(paper, id, PaperDesk.ME, Language.ENGLISH)) {
            assertThat(whyNot(first)).contains("The objection is to your ruling: another agent must take the case.");
        }
        try (OpenCase second = OpenCase.of(paper, id, PaperDesk.COLLEAGUE, Language.ENGLISH)) {
            second.screen().click("#do-claim");
            second.screen().click("#tab-findings");
            assertThat(Fx.get(() -> second.screen().textsIn(second.screen().find("#case-objection"))))
                    .contains("“" + OBJECTION + "”", "Rule cited then: Rule 7")
                    .anyMatch(text -> text.startsWith("Objection of the seller · "))
                    .anyMatch(text ->
                            text.startsWith("Decided before by LT on ") && text.endsWith(": Release to the buyer"));
            assertThat(second.says("#tab-findings"))
                    .as("the objection is a claim to be weighed")
                    .endsWith("/3");
        }
        paper.prepare(id, PaperDesk.COLLEAGUE);
        try (RulingSheet sheet = RulingSheet.of(paper, id, PaperDesk.COLLEAGUE, Language.ENGLISH)) {
            assertThat(sheet.screen().shows("#ruling-objection")).isTrue();
            assertThat(sheet.offered())
                    .startsWith(Outcome.UPHOLD_RULING, Outcome.RECOVERY_BEST_EFFORT)
                    .noneMatch(Outcome::movesEscrow);
            sheet.draft(Outcome.UPHOLD_RULING);
            assertThat(sheet.money()).containsExactly("Nothing moves.");
            assertThat(sheet.letter(Side.SELLER)).contains("Quyết định trước được giữ nguyên.", "không thể phản đối");
            assertThat(sheet.letter(Side.BUYER)).contains("Quyết định trước được giữ nguyên.");
            assertThat(sheet.open().says("#ruling-confirm")).isEqualTo("Rule: The earlier ruling stands");
            sheet.confirm();
            assertThat(sheet.open().events(RulingEvent.RulingMade.class)).hasSize(2);
        }
        executed("X2");
        assertThat(paper.desk().find(id).orElseThrow().file().order().status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(paper.desk()
                        .find(id)
                        .orElseThrow()
                        .file()
                        .appeal()
                        .orElseThrow()
                        .phase())
                .isInstanceOf(Phase.Completed.class);
    }

    @Test
    void whatWasReleasedWronglyCannotComeBackSoWhoGotItIsAskedToPay() {
        ruledAndObjected(Outcome.FORCE_RELEASE, Side.SELLER);
        paper.claim(id, PaperDesk.COLLEAGUE);
        paper.prepare(id, PaperDesk.COLLEAGUE);
        try (RulingSheet sheet = RulingSheet.of(paper, id, PaperDesk.COLLEAGUE, Language.ENGLISH)) {
            sheet.draft(Outcome.RECOVERY_BEST_EFFORT);

            assertThat(sheet.letter(Side.BUYER)).contains("Vui lòng trả");
            assertThat(sheet.letter(Side.SELLER)).contains("Chúng tôi yêu cầu người mua trả cho bạn");
            assertThat(sheet.open().says("#ruling-confirm")).isEqualTo("Propose: Recovery, best effort");
            sheet.confirm();
            assertThat(sheet.open().events(RulingEvent.RulingProposed.class)).hasSize(1);
        }
    }

    @Test
    void whatWasCancelledWronglyIsOwedByTheSellerThoughHisAppealItWas() {
        ruledAndObjected(Outcome.FORCE_CANCEL, Side.BUYER);
        paper.claim(id, PaperDesk.COLLEAGUE);
        paper.prepare(id, PaperDesk.COLLEAGUE);
        try (RulingSheet sheet = RulingSheet.of(paper, id, PaperDesk.COLLEAGUE, Language.ENGLISH)) {
            sheet.draft(Outcome.RECOVERY_BEST_EFFORT);

            assertThat(sheet.letter(Side.SELLER).replace('\u00a0', ' '))
                    .contains("Vui lòng trả 51.000.000 ₫ cho người mua");
            assertThat(sheet.letter(Side.BUYER)).contains("Chúng tôi yêu cầu người bán trả cho bạn");
        }
    }

    /** The first agent rules on the screen; it is carried out, and a party objects. */
    private void ruledAndObjected(Outcome outcome, Side side) {
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.screen().click("#ruling-1-result-disproved");
            sheet.draft(outcome).confirm();
        }
        executed("X1");
        paper.act(id, new Actor.Party(side), new PartyAction.ObjectToRuling(OBJECTION));
    }

    private void executed(String executionId) {
        paper.act(id, new Actor.Platform(), new PlatformAction.ReportExecuted(executionId));
    }

    /** What a screen reader says of claiming. */
    private static String whyNot(OpenCase open) {
        return Fx.get(() -> String.valueOf(open.screen().find("#do-claim").getAccessibleText()));
    }
}
