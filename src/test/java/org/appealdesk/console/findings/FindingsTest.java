package org.appealdesk.console.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.OpenCase;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The claims of both parties, weighed on the findings tab of a case. */
class FindingsTest {

    private static final String SELLERS = "“Em chuyển thiếu rồi, anh kiểm tra lại giúp.”";
    private static final String BUYERS = "“Tôi không đồng ý.”";

    private final PaperDesk paper = new PaperDesk();
    private final CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    private OpenCase open = OpenCase.of(paper, id, PaperDesk.ME, Language.ENGLISH);

    @AfterEach
    void close() {
        open.close();
    }

    private void inReview() {
        open.meanwhile(() -> {
            paper.failNegotiation(id);
            paper.claim(id, PaperDesk.ME);
        });
        open.screen().click("#tab-findings");
    }

    @Test
    void what_the_parties_stated_is_there_by_itself() {
        open.screen().click("#tab-findings");
        assertThat(claims()).containsExactly(SELLERS);

        open.meanwhile(() -> paper.failNegotiation(id));

        assertThat(claims()).containsExactly(SELLERS, BUYERS);
        assertThat(open.says("#tab-findings")).isEqualTo("Findings 0/2");
    }

    @Test
    void a_party_s_second_statement_is_a_claim_too() {
        open.meanwhile(() -> {
            paper.agree(id);
            paper.act(id, new Actor.Party(Side.SELLER), new PartyAction.DenyConsensus("Chưa thấy tiền."));
        });
        open.screen().click("#tab-findings");

        assertThat(claims()).containsExactly(SELLERS, "“Chưa thấy tiền.”");
    }

    /** Both appealed at once: the later one's words count as well (edge 5). */
    @Test
    void a_cross_statement_is_weighed_beside_the_appeal() {
        open.meanwhile(() -> {
            paper.file(id, Side.BUYER, ReasonCode.SELLER_NOT_RELEASED, null);
        });
        open.screen().click("#tab-findings");

        assertThat(claims()).containsExactly(SELLERS, SELLERS);
        assertThat(open.screen().all(".finding-card.buyer-claim")).hasSize(1);
    }

    @Test
    void each_claim_is_proved_disproved_or_open_and_the_tab_counts_the_weighed() {
        inReview();
        assertThat(isSelected("#case-1-result-open")).isTrue();

        open.screen().click("#case-1-result-proved");
        open.screen().click("#case-2-result-disproved");
        assertThat(open.says("#tab-findings")).isEqualTo("Findings 2/2");
        assertThat(isSelected("#case-1-result-open")).isFalse();

        open.screen().click("#case-2-result-open");
        assertThat(open.says("#tab-findings")).isEqualTo("Findings 1/2");
    }

    @Test
    void evidence_is_linked_and_unlinked_by_hand_and_new_evidence_can_be_linked_too() {
        inReview();
        open.meanwhile(() -> {
            paper.ask(id, PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15));
            paper.supply(id, Side.BUYER);
        });

        open.screen().click("#case-1-link-E1");
        open.screen().click("#case-1-link-S-BUYER");
        open.screen().click("#case-2-link-E1");
        open.screen().click("#case-2-link-E1");
        prepareSheet();

        assertThat(isSelected("#ruling-1-link-E1")).isTrue();
        assertThat(isSelected("#ruling-1-link-S-BUYER")).isTrue();
        assertThat(isSelected("#ruling-2-link-E1")).isFalse();
    }

    private void prepareSheet() {
        open.screen().press("Ctrl+R");
    }

    @Test
    void the_agent_can_put_a_claim_into_words_and_take_it_back() {
        inReview();
        open.screen().click("#case-add-buyer");
        open.write("#case-3-claim", "Người mua hứa chuyển nốt.");
        assertThat(open.says("#tab-findings")).isEqualTo("Findings 0/3");
        assertThat(open.screen().texts()).contains("“Người mua hứa chuyển nốt.”");

        open.screen().click("#case-3-remove");

        assertThat(open.says("#tab-findings")).isEqualTo("Findings 0/2");
        assertThat(open.screen().texts()).doesNotContain("“Người mua hứa chuyển nốt.”");
    }

    @Test
    void a_party_s_own_words_can_be_neither_changed_nor_removed() {
        inReview();

        assertThat(open.screen().shows("#case-1-claim")).isFalse();
        assertThat(open.screen().shows("#case-1-remove")).isFalse();
    }

    @Test
    void a_claim_without_words_is_not_shown_as_the_party_s_and_not_ruled_on() {
        inReview();
        open.meanwhile(() -> paper.prepare(id, PaperDesk.ME));
        open.screen().click("#case-add-seller");
        assertThat(open.screen().texts()).doesNotContain("“”");

        rule();

        assertThat(ruled().findings()).hasSize(2);
    }

    @Test
    void the_keyboard_stays_in_a_claim_while_evidence_comes() {
        inReview();
        open.meanwhile(() -> paper.ask(id, PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15)));
        open.screen().click("#case-add-seller");
        open.write("#case-3-claim", "Chỉ nhận ");

        open.meanwhile(() -> paper.supply(id, Side.BUYER));
        open.screen().type("50.500.000 ₫");

        assertThat(open.says("#case-3-claim")).isEqualTo("Chỉ nhận 50.500.000 ₫");
    }

    @Test
    void the_tab_and_the_sheet_show_the_same_findings() {
        inReview();
        open.screen().click("#case-1-result-proved");
        prepareSheet();
        assertThat(isSelected("#ruling-1-result-proved")).isTrue();

        open.screen().click("#ruling-2-result-disproved");
        open.screen().press("Escape");

        assertThat(isSelected("#case-2-result-disproved")).isTrue();
    }

    @Test
    void after_the_ruling_the_findings_stand_and_cannot_be_changed() {
        inReview();
        open.meanwhile(() -> paper.prepare(id, PaperDesk.ME));
        open.screen().click("#case-1-result-proved");
        open.screen().click("#case-1-link-E1");
        rule();

        assertThat(open.screen().texts())
                .contains("These findings stand in the ruling and cannot be changed.", SELLERS, BUYERS)
                .contains("proved", "E1", "open");
        assertThat(open.screen().shows("#case-1-result-proved")).isFalse();
        assertThat(open.screen().shows("#case-add-buyer")).isFalse();
    }

    @Test
    void a_second_appeal_is_weighed_on_its_own() {
        open.screen().click("#tab-findings");
        open.screen().click("#case-1-result-proved");
        open.meanwhile(() -> {
            paper.act(id, new Actor.Party(Side.SELLER), new PartyAction.CancelAppeal());
            paper.pass(Duration.ofSeconds(301));
            paper.file(id, Side.SELLER, ReasonCode.PAID_NOT_RECEIVED, null);
        });

        assertThat(claims()).containsExactly(SELLERS);
        assertThat(open.says("#tab-findings")).isEqualTo("Findings 0/1");
        assertThat(open.screen().shows("#case-1-link-E2")).isTrue();
        assertThat(open.screen().shows("#case-1-link-E1")).isFalse();
    }

    @Test
    void in_vietnamese_too() {
        inReview();

        Fx.run(() -> open.desktop().texts().languageProperty().set(Language.VIETNAMESE));

        assertThat(open.screen().texts())
                .contains("Cân nhắc từng lời khai và gắn bằng chứng làm căn cứ.", "Thêm lời khai của người mua")
                .contains("Đã chứng minh", "Bị bác bỏ", "Chưa rõ", "E1 Biên lai chuyển tiền");
    }

    private void rule() {
        prepareSheet();
        open.screen().click("#outcome-force_release");
        open.write("#rule-cited", "Rule 7");
        open.screen().click("#ruling-next");
        open.screen().click("#ruling-confirm");
    }

    private Ruling ruled() {
        return open.events(RulingEvent.RulingMade.class).getFirst().ruling();
    }

    /** The claims on the tab, from top to bottom. */
    private List<String> claims() {
        return open.screen().all(".finding-card").stream()
                .flatMap(card -> Fx.get(() -> card.lookupAll(".label")).stream())
                .map(label -> Fx.get(((Labeled) label)::getText))
                .filter(text -> text.startsWith("“"))
                .toList();
    }

    private boolean isSelected(String toggle) {
        return Fx.get(() -> open.screen().find(toggle, ToggleButton.class).isSelected());
    }
}
