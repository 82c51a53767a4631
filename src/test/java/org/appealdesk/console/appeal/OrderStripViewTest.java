package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** The order's facts between the parties. */
class OrderStripViewTest {
    private final PaperDesk paper = new PaperDesk();

    @Test
    void tells_the_order_in_the_agents_formats() {
        try (CaseWindow window = CaseWindow.queued()) {
            assertThat(window.texts("#order-strip"))
                    .containsSubsequence("Fiat", "₫51,000,000")
                    .containsSubsequence("Crypto", "1,960.78 USDT")
                    .containsSubsequence("Price", "26,010")
                    .containsSubsequence("Method", "Bank transfer, VCB")
                    .containsSubsequence("Marked paid", "14:03:22 ICT")
                    .containsSubsequence("Escrow", "locked")
                    .containsSubsequence("Order", "388 107")
                    .doesNotContain("Disputed");

            window.speak(Language.VIETNAMESE);

            assertThat(window.texts("#order-strip")).contains("51.000.000 ₫", "1.960,78 USDT", "26.010");
        }
    }

    @Test
    void a_screen_reader_hears_each_fact_with_what_is_told_on_hover() {
        try (CaseWindow window = CaseWindow.queued()) {
            assertThat(spokenOf(window, "Price")).isEqualTo("Price: 26,010");
            assertThat(spokenOf(window, "Escrow"))
                    .startsWith("Escrow: locked, the seller’s crypto is held until it is released or returned")
                    .contains("order status: ");
            assertThat(spokenOf(window, "Marked paid")).contains("payment window until 23 Nov 2026, 14:18:22");
        }
    }

    @Test
    void what_is_told_on_hover_shows() {
        try (CaseWindow window = CaseWindow.queued()) {
            window.screen().hover("26,010");
            window.screen().hover("locked");
            window.screen()
                    .await(
                            "a tooltip tells about the escrow",
                            () -> window.screen().texts().stream().anyMatch(text -> text.contains("is held until")));
        }
    }

    @Test
    void after_a_release_nothing_is_in_escrow_although_the_order_is_in_appeal() {
        CaseId id = paper.paidOrder("388108", "51000000", "CryptoHanoi_21", "minh_otc88");
        paper.release(id);
        paper.file(id, Side.SELLER, ReasonCode.RELEASED_NOT_PAID, null);
        try (CaseWindow window = CaseWindow.of(paper, id)) {
            assertThat(window.texts("#order-strip"))
                    .containsSubsequence("Escrow", "released")
                    .doesNotContain("locked");
            assertThat(spokenOf(window, "Escrow")).contains("nothing is in escrow: the crypto went to the buyer");

            window.speak(Language.VIETNAMESE);
            assertThat(window.texts("#order-strip")).contains("đã mở").doesNotContain("đang khóa");
        }
    }

    @Test
    void after_a_cancelled_order_the_crypto_is_back_with_the_seller() {
        CaseId id = paper.paidOrder("388108", "51000000", "CryptoHanoi_21", "minh_otc88");
        paper.act(id, new Actor.Party(Side.BUYER), new PartyAction.CancelOrder());
        paper.file(id, Side.BUYER, ReasonCode.CANCELLED_BUT_PAID, null);
        try (CaseWindow window = CaseWindow.of(paper, id)) {
            assertThat(window.texts("#order-strip")).containsSubsequence("Escrow", "returned");
        }
    }

    @Test
    void follows_the_escrow_while_the_case_is_open() {
        try (CaseWindow window = CaseWindow.queued()) {
            window.meanwhile(() -> window.paper().release(window.id()));

            assertThat(window.texts("#order-strip")).containsSubsequence("Escrow", "released");
        }
    }

    @Test
    void a_restored_order_is_locked_again() {
        try (CaseWindow window = CaseWindow.filed()) {
            window.act(new Actor.Party(Side.SELLER), new PartyAction.CancelAppeal());
            window.pass(Duration.ofSeconds(1));

            assertThat(window.texts("#order-strip")).containsSubsequence("Escrow", "locked");
        }
    }

    private static String spokenOf(CaseWindow window, String label) {
        return Fx.get(() -> window.screen().find(label).getParent().getAccessibleText());
    }
}
