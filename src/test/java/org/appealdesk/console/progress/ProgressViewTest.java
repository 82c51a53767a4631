package org.appealdesk.console.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** “Appeal progress” as both parties see it, in each state (R8–R18), through the tab of the case. */
class ProgressViewTest {
    private static final Actor.Party BUYER = new Actor.Party(Side.BUYER);
    private static final Actor.Party SELLER = new Actor.Party(Side.SELLER);

    private final CaseWindow window = CaseWindow.filed();
    private final Screen screen = window.screen();

    @BeforeEach
    void turn_to_the_parties_view() {
        screen.click("#tab-progress");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void each_page_says_whose_it_is_and_in_which_language() {
        assertThat(buyer()).startsWith("Buyer · CryptoHanoi_21 · respondent · Tiếng Việt", "Tiến trình khiếu nại");
        assertThat(seller()).startsWith("Seller · minh_otc88 · complainant · Tiếng Việt");

        window.speak(Language.VIETNAMESE);
        assertThat(seller()).startsWith("Người bán · minh_otc88 · người khiếu nại · Tiếng Việt");
    }

    @Test
    void wait_for_the_respondent() {
        assertThat(buyer())
                .contains(
                        "Hãy chờ người bị khiếu nại xử lý",
                        "Đàm phán thất bại",
                        "Đạt thỏa thuận",
                        "còn 10:00, rồi sang hỗ trợ");
        assertThat(buttons("#page-buyer")).doesNotContain("Hủy khiếu nại");
        assertThat(buttons("#page-seller")).contains("Hủy khiếu nại").doesNotContain("Đạt thỏa thuận");

        window.tick(Duration.ofMinutes(4));
        assertThat(seller()).contains("còn 06:00, rồi sang hỗ trợ");
        window.tick(Duration.ofMinutes(6));
        assertThat(seller()).contains("đã hết giờ");
    }

    @Test
    void wait_for_the_complainant_to_confirm() {
        window.act(BUYER, new PartyAction.AnswerConsensus(AgreedResolution.TOP_UP));

        assertThat(seller()).contains("Hãy chờ người khiếu nại xử lý");
        assertThat(buttons("#page-seller")).contains("Hủy khiếu nại", "Phủ nhận thỏa thuận");
        assertThat(buttons("#page-buyer")).doesNotContain("Phủ nhận thỏa thuận", "Đạt thỏa thuận");
    }

    @Test
    void after_a_confirmed_consensus_the_buyer_sees_releasing_and_the_refile_wait_shows_its_end() {
        window.act(BUYER, new PartyAction.AnswerConsensus(AgreedResolution.TOP_UP))
                .act(SELLER, new PartyAction.CancelAppeal());

        assertThat(buyer()).contains("Đã hủy khiếu nại", "Lệnh: Đang mở khoá");
        assertThat(buttons("#page-seller")).contains("Mở khóa");
        assertThat(seller())
                .as("R21: who cancelled waits")
                .anyMatch(text -> text.startsWith("Khiếu nại: ") && text.contains("14:08:22"));
    }

    @Test
    void wait_for_customer_support() {
        window.act(BUYER, new PartyAction.AnswerNegotiationFailed("Không đồng ý."));

        assertThat(buyer()).contains("Hãy chờ bộ phận hỗ trợ khách hàng");
        assertThat(seller()).contains("Hãy chờ bộ phận hỗ trợ khách hàng");
        assertThat(buttons("#page-buyer")).contains("Thêm bằng chứng");
        assertThat(buyer()).as("parties do not see support's own target").noneMatch(text -> text.startsWith("còn "));
    }

    @Test
    void only_the_party_that_was_asked_counts_down() {
        claim();
        window.meanwhile(() -> window.paper().ask(window.id(), PaperDesk.ME, Side.SELLER, Duration.ofMinutes(15)));

        assertThat(seller()).anyMatch(text -> text.startsWith("còn 15:00"));
        assertThat(buttons("#page-seller")).contains("Cung cấp thông tin");
        assertThat(buyer()).noneMatch(text -> text.startsWith("còn "));
        assertThat(buttons("#page-buyer")).doesNotContain("Cung cấp thông tin");
    }

    @Test
    void decided_carried_out_and_ended() {
        decide(Outcome.TOP_UP_THEN_RELEASE);
        assertThat(buyer()).contains("Bộ phận hỗ trợ đã quyết định. Quyết định đang được thực hiện.");

        window.act(new Actor.Platform(), new PlatformAction.ReportExecuted("x1"));
        assertThat(buyer()).contains("Quyết định đã được thực hiện.", "Lệnh: Đã hoàn tất");
        assertThat(seller()).contains("Quyết định đã được thực hiện.");
    }

    @Test
    void a_void_appeal_is_over_for_both() {
        claim();
        window.act(CaseTable.SUPERVISOR, new SupportAction.VoidAppeal("nhầm lệnh"));

        assertThat(buyer()).contains("Đã hủy khiếu nại");
        assertThat(seller()).contains("Đã hủy khiếu nại");
    }

    @Test
    void a_page_leaves_out_what_is_not_its_readers_turn() {
        claim();

        assertThat(window.texts("#page-buyer"))
                .noneMatch(text -> text.startsWith("Đàm phán thất bại"))
                .noneMatch(text -> text.startsWith("Khiếu nại: "))
                .noneMatch(text -> text.startsWith("Phản đối phán quyết"));
    }

    @Test
    void the_latest_notice_is_the_partys_own() {
        claim();
        window.meanwhile(() -> window.paper().ask(window.id(), PaperDesk.ME, Side.SELLER, Duration.ofMinutes(15)));
        List<String> told = seller();
        assertThat(told.getLast()).isNotEqualTo(buyer().getLast());

        window.act(new Actor.Platform(), new PlatformAction.ReportPartyBanned(Side.BUYER));
        String before = buyer().getLast();
        window.meanwhile(() -> window.paper().ask(window.id(), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15)));
        assertThat(buyer().getLast()).as("what did not arrive was not seen").isEqualTo(before);
    }

    @Test
    void the_columns_keep_their_width_whatever_tab_is_shown() {
        double shown = width("#party-buyer");
        screen.click("#tab-timeline");

        assertThat(width("#party-buyer")).isEqualTo(shown);
    }

    private double width(String name) {
        return screen.find(name).getLayoutBounds().getWidth();
    }

    private void claim() {
        window.act(BUYER, new PartyAction.AnswerNegotiationFailed("Không đồng ý."))
                .meanwhile(() -> window.paper().claim(window.id(), PaperDesk.ME));
    }

    private void decide(Outcome outcome) {
        claim();
        CaseTable table = CaseTable.over(window.paper(), window.id());
        window.meanwhile(() -> table.prepared().rule(outcome));
        table.close();
    }

    private List<String> buyer() {
        return window.texts("#page-buyer");
    }

    private List<String> seller() {
        return window.texts("#page-seller");
    }

    private List<String> buttons(String page) {
        return Fx.get(() -> screen.all(".page-button").stream()
                .filter(button -> Focus.isInside(button, screen.find(page)))
                .map(button -> ((Label) button).getText())
                .toList());
    }
}
