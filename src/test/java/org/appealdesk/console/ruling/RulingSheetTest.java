package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.TextArea;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agent rules on a case, from the findings to the one confirmation (t16). */
class RulingSheetTest {

    private final PaperDesk paper = new PaperDesk();
    private final CaseId id = RulingSheet.readyCase(paper, Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    private final RulingSheet sheet = RulingSheet.of(paper, id);

    @AfterEach
    void close() {
        sheet.close();
    }

    @Test
    void everything_decided_on_the_sheet_stands_in_the_ruling() {
        sheet.screen().click("#ruling-1-result-proved");
        sheet.screen().click("#ruling-1-link-E1");
        sheet.screen().click("#ruling-2-result-disproved");
        sheet.choose(Outcome.TOP_UP_THEN_RELEASE)
                .citeUsual(0)
                .measure(Side.BUYER, MeasureKind.WARNING, "0")
                .measure(Side.BUYER, MeasureKind.P2P_SUSPENSION, "7")
                .next();
        String toBuyer = sheet.letter(Side.BUYER);
        String toSeller = sheet.letter(Side.SELLER);

        sheet.confirm();

        Ruling ruling = made().ruling();
        assertThat(made().by()).isEqualTo(PaperDesk.ME.id());
        assertThat(ruling.outcome()).isEqualTo(Outcome.TOP_UP_THEN_RELEASE);
        assertThat(ruling.findings())
                .containsExactly(
                        new Finding(
                                Side.SELLER,
                                "Em chuyển thiếu rồi, anh kiểm tra lại giúp.",
                                FindingResult.PROVED,
                                List.of(Ground.evidence("E1"))),
                        new Finding(Side.BUYER, "Tôi không đồng ý.", FindingResult.DISPROVED, List.of()));
        assertThat(ruling.ruleCited()).startsWith("The buyer pays exactly the order’s total");
        assertThat(ruling.measures())
                .containsExactlyInAnyOrder(
                        new SideMeasure(Side.BUYER, MeasureKind.WARNING, BigDecimal.ZERO),
                        new SideMeasure(Side.BUYER, MeasureKind.P2P_SUSPENSION, BigDecimal.valueOf(7)));
        assertThat(ruling.texts().toBuyer()).isEqualTo(toBuyer).contains("Bạn không thể giao dịch P2P trong 7 ngày.");
        assertThat(ruling.texts().toSeller()).isEqualTo(toSeller).doesNotContain("7 ngày");
    }

    @Test
    void it_is_confirmed_once_and_then_the_sheet_is_gone() {
        sheet.draft(Outcome.TOP_UP_THEN_RELEASE).confirm();

        assertThat(sheet.isOpen()).isFalse();
        assertThat(sheet.open().events(RulingEvent.RulingMade.class)).hasSize(1);
        assertThat(sheet.open().file().openAppeal().orElseThrow().phase()).isInstanceOf(Phase.Decided.class);
        assertThat(sheet.open().desktop().notifier().told())
                .extracting(Notifier.News::text)
                .contains("The ruling stands. The parties are told.");
    }

    @Test
    void the_confirmation_shows_outcome_money_and_both_texts_and_says_that_it_is_final() {
        sheet.draft(Outcome.FORCE_RELEASE);

        assertThat(sheet.screen().texts())
                .contains(
                        "Release to the buyer",
                        "This cannot be taken back. The platform carries it out at once.",
                        "To CryptoHanoi_21, in Tiếng Việt",
                        "To minh_otc88, in Tiếng Việt",
                        "Rule: Release to the buyer");
        assertThat(sheet.money()).containsExactly("Escrow", "Buyer", "1,960.78\u00a0USDT");
        assertThat(sheet.letter(Side.BUYER)).startsWith("Chào bạn CryptoHanoi_21");
        assertThat(sheet.letter(Side.SELLER)).startsWith("Chào bạn minh_otc88");
    }

    @Test
    void without_an_outcome_there_is_nothing_to_read() {
        sheet.cite("Rule 7").next();

        assertThat(sheet.problem()).isEqualTo("Choose an outcome.");
        assertThat(sheet.screen().texts()).contains("Choose an outcome to see who gets what.");
        assertThat(sheet.screen().shows("#ruling-confirm")).isFalse();
    }

    @Test
    void a_ruling_cites_its_rule() {
        sheet.choose(Outcome.FORCE_RELEASE).cite("   ").next();

        assertThat(sheet.problem()).isEqualTo("Cite the rule it rests on.");

        sheet.cite("R14").next();

        assertThat(sheet.problem()).isEmpty();
        assertThat(sheet.letter(Side.BUYER)).contains("Quyết định này căn cứ quy tắc: R14");
    }

    @Test
    void going_back_loses_nothing() {
        sheet.screen().click("#ruling-1-result-proved");
        sheet.draft(Outcome.FORCE_RELEASE).back();

        assertThat(sheet.open().says("#rule-cited")).isEqualTo("Rule 7");
        assertThat(sheet.open().says("#outcome-force_release")).isEqualTo("Release to the buyer");
        assertThat(sheet.next().letter(Side.SELLER)).contains("bằng chứng xác nhận điều này");
    }

    @Test
    void closing_the_sheet_keeps_the_draft_for_the_next_time() {
        sheet.choose(Outcome.FORCE_RELEASE).cite("Rule 7").measure(Side.SELLER, MeasureKind.DEPOSIT_DEDUCTION, "50");
        sheet.screen().press("Escape");
        assertThat(sheet.isOpen()).isFalse();

        sheet.begin();
        sheet.next().confirm();

        assertThat(made().ruling().ruleCited()).isEqualTo("Rule 7");
        assertThat(made().ruling().measures()).hasSize(1);
    }

    @Test
    void what_the_agent_wrote_is_what_the_party_reads() {
        sheet.draft(Outcome.FORCE_RELEASE);
        sheet.open().write("#text-seller", " Cảm ơn anh.");

        assertThat(sheet.screen().texts()).contains("edited");
        sheet.confirm();

        assertThat(made().ruling().texts().toSeller()).endsWith("sao kê ngân hàng. Cảm ơn anh.");
    }

    @Test
    void an_edited_text_can_be_given_up_for_the_template() {
        sheet.draft(Outcome.FORCE_RELEASE);
        String template = sheet.letter(Side.BUYER);
        sheet.open().write("#text-buyer", "x");

        sheet.screen().click("#restore-buyer");

        assertThat(sheet.letter(Side.BUYER)).isEqualTo(template);
        assertThat(sheet.screen().texts()).doesNotContain("edited");
    }

    @Test
    void a_text_written_for_another_outcome_stays_and_must_be_read_again() {
        sheet.draft(Outcome.FORCE_RELEASE);
        sheet.open().write("#text-buyer", " Cảm ơn bạn.");
        sheet.back().choose(Outcome.DISMISS_MALICIOUS).next();

        assertThat(sheet.letter(Side.BUYER)).contains("được mở khóa cho bạn").endsWith("Cảm ơn bạn.");
        assertThat(sheet.letter(Side.SELLER)).contains("bị bác bỏ");
        assertThat(sheet.screen().texts()).contains("written for an earlier draft");
        sheet.confirm();

        assertThat(sheet.problem()).startsWith("The text to CryptoHanoi_21 was written before the decision changed.");
        assertThat(sheet.open().events(RulingEvent.RulingMade.class)).isEmpty();
    }

    @Test
    void a_text_written_for_another_outcome_can_be_kept_or_replaced() {
        sheet.draft(Outcome.FORCE_RELEASE);
        sheet.open().write("#text-buyer", " A");
        sheet.open().write("#text-seller", " B");
        sheet.back().choose(Outcome.TOP_UP_THEN_RELEASE).next();

        sheet.screen().click("#keep-buyer");
        sheet.screen().click("#restore-seller");
        sheet.confirm();

        assertThat(made().ruling().texts().toBuyer()).endsWith(" A");
        assertThat(made().ruling().texts().toSeller())
                .contains("chuyển thêm cho bạn")
                .doesNotEndWith(" B");
    }

    @Test
    void a_party_is_never_sent_an_empty_text() {
        sheet.draft(Outcome.FORCE_RELEASE);
        Fx.run(() -> sheet.screen().find("#text-seller", TextArea.class).setText(" \n"));

        sheet.confirm();

        assertThat(sheet.problem()).isEqualTo("Write what minh_otc88 will read.");
        assertThat(sheet.open().events(RulingEvent.RulingMade.class)).isEmpty();
    }

    @Test
    void a_rule_chosen_in_one_language_is_told_in_each_party_s() {
        sheet.choose(Outcome.FORCE_RELEASE).citeUsual(0);
        Fx.run(() -> sheet.open().desktop().texts().languageProperty().set(Language.VIETNAMESE));
        sheet.next();

        assertThat(sheet.letter(Side.BUYER)).contains("căn cứ quy tắc: Người mua phải trả đúng");
    }

    @Test
    void switching_the_language_keeps_the_draft() {
        sheet.choose(Outcome.FORCE_RELEASE).cite("Rule 7");

        Fx.run(() -> sheet.open().desktop().texts().languageProperty().set(Language.VIETNAMESE));

        assertThat(sheet.screen().texts()).contains("Kết quả", "Mở khóa cho người mua");
        assertThat(sheet.open().says("#rule-cited")).isEqualTo("Rule 7");
        assertThat(sheet.next().screen().texts()).contains("Phán quyết: Mở khóa cho người mua");
    }

    @Test
    void a_full_disk_is_told_and_takes_nothing_away() {
        sheet.draft(Outcome.FORCE_RELEASE);
        sheet.open().write("#text-buyer", " Cảm ơn bạn.");
        paper.breakStorage(StorageException.Problem.DISK_FULL);

        sheet.confirm();

        assertThat(sheet.problem()).startsWith("Not stored, and nothing was sent: the disk is full.");
        assertThat(sheet.letter(Side.BUYER)).endsWith("Cảm ơn bạn.");
        paper.mendStorage();
        sheet.confirm();

        assertThat(sheet.isOpen()).isFalse();
        assertThat(made().ruling().texts().toBuyer()).endsWith("Cảm ơn bạn.");
    }

    @Test
    void the_drafted_text_of_one_appeal_is_not_there_for_the_next() {
        sheet.draft(Outcome.DISMISS_MALICIOUS);
        sheet.open().write("#text-buyer", " Cảm ơn bạn.");
        sheet.screen().press("Escape");
        sheet.open().meanwhile(() -> {
            paper.act(id, new Actor.Party(Side.SELLER), new PartyAction.CancelAppeal());
            paper.pass(Duration.ofSeconds(301));
            paper.file(id, Side.SELLER, ReasonCode.PAID_NOT_RECEIVED, null);
            RulingSheet.makeReady(paper, id);
        });

        sheet.begin();

        assertThat(sheet.offered()).contains(Outcome.FORCE_CANCEL).doesNotContain(Outcome.TOP_UP_THEN_RELEASE);
        assertThat(sheet.open().says("#rule-cited")).isEmpty();
        assertThat(sheet.draft(Outcome.FORCE_CANCEL).letter(Side.BUYER)).doesNotEndWith("Cảm ơn bạn.");
        assertThat(sheet.screen().texts()).doesNotContain("edited", "written for an earlier draft");
    }

    @Test
    void an_outcome_that_fits_no_more_is_not_kept() {
        sheet.choose(Outcome.TOP_UP_THEN_RELEASE).cite("Rule 7");
        sheet.screen().press("Escape");
        sheet.open()
                .meanwhile(() -> paper.act(
                        id,
                        PaperDesk.ME,
                        new SupportAction.ReclassifyReason(ReasonCode.PAID_NOT_RECEIVED, "nothing came")));
        paper.prepare(id, PaperDesk.ME);

        sheet.begin();
        sheet.next();

        assertThat(sheet.problem()).isEqualTo("Choose an outcome.");
    }

    @Test
    void the_keyboard_alone_is_enough() {
        sheet.screen().press("Right");
        tabTo("#outcome-top_up_then_release");
        sheet.screen().press("Space");
        tabTo("#rule-cited");
        sheet.screen().type("Rule 7");
        tabTo("#ruling-next");
        sheet.screen().press("Space");
        tabTo("#text-seller");
        sheet.screen().type("Anh ơi. ");
        tabTo("#ruling-confirm");
        sheet.screen().press("Space");

        assertThat(made().ruling().findings().getFirst().result()).isEqualTo(FindingResult.PROVED);
        assertThat(made().ruling().ruleCited()).isEqualTo("Rule 7");
        assertThat(made().ruling().texts().toSeller()).contains("Anh ơi.").doesNotContain("\t");
    }

    /** Tabs on until something has the keyboard; fails when it cannot be reached. */
    private void tabTo(String name) {
        for (int presses = 0; presses < 60; presses++) {
            if (sheet.screen()
                    .focused()
                    .map(node -> name.equals("#" + node.getId()))
                    .orElse(false)) {
                return;
            }
            sheet.screen().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + name);
    }

    private RulingEvent.RulingMade made() {
        List<RulingEvent.RulingMade> made = sheet.open().events(RulingEvent.RulingMade.class);
        assertThat(made).hasSize(1);
        return made.getFirst();
    }
}
