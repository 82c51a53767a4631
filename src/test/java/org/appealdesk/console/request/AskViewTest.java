package org.appealdesk.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sheet that asks a party for information. */
class AskViewTest {
    private final CaseWindow window = CaseWindow.claimed();
    private final Screen screen = window.screen();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void asks_the_respondent_first_for_what_the_rules_expect() {
        screen.press("Ctrl+I");

        assertThat(window.hasState("#ask-side-buyer", "selected")).isTrue();
        assertThat(screen.texts()).contains("Payment receipt", "Bank statement");
        assertThat(isChosen(1)).isTrue();
        assertThat(isChosen(2)).isTrue();
        assertThat(window.says("#ask-send")).isEqualTo("Ask buyer CryptoHanoi_21");
        assertThat(window.isFocused("#ask-item-1")).isTrue();
    }

    @Test
    void an_item_that_is_left_out_keeps_the_keyboard() {
        screen.press("Ctrl+I");
        screen.press("Tab");
        screen.press("Tab");
        screen.press("Space");

        assertThat(isChosen(2)).isFalse();
        assertThat(window.isFocused("#ask-item-2")).isTrue();
    }

    @Test
    void turns_to_the_complainant_when_the_respondent_was_asked() {
        window.meanwhile(() -> window.paper().ask(window.id(), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15)));

        screen.press("Ctrl+I");

        assertThat(window.hasState("#ask-side-seller", "selected")).isTrue();
    }

    @Test
    void shows_the_letter_as_its_reader_will_read_it() {
        screen.press("Ctrl+I");
        assertThat(window.says("#ask-preview"))
                .startsWith("Chào CryptoHanoi_21, bộ phận hỗ trợ cần bạn cung cấp cho khiếu nại 2 014 388 107:")
                .contains("•  Biên lai chuyển tiền của ngân hàng")
                .contains("14:18:22 ICT");

        screen.click("#ask-item-1");
        assertThat(window.says("#ask-preview")).doesNotContain("Biên lai");
        screen.click("#ask-due-pt2h");
        assertThat(window.says("#ask-preview")).contains("16:03:22 ICT");
        window.tick(Duration.ofMinutes(1));
        assertThat(window.says("#ask-preview")).as("from now, whenever that is").contains("16:04:22 ICT");
    }

    @Test
    void sends_what_is_chosen_with_what_was_added() {
        screen.press("Ctrl+I");
        screen.click("#ask-item-1");
        screen.click("#ask-own");
        screen.click("#ask-text-3");
        screen.type("Anh chuyển từ máy nào?");
        screen.click("#ask-due-pt30m");
        screen.click("#ask-send");
        assertThat(screen.shows("#ask-send")).isFalse();
        window.pass(Outgoing.GRACE);

        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.side()).isEqualTo(Side.BUYER);
            assertThat(request.dueAt()).isEqualTo(PaperDesk.START.plus(Duration.ofMinutes(30)));
            assertThat(request.items())
                    .extracting(InformationItem::kind)
                    .containsExactly(EvidenceKind.BANK_STATEMENT, EvidenceKind.OTHER);
        });
        assertThat(window.texts("#party-buyer")).contains("Asked for", "Anh chuyển từ máy nào?");
    }

    @Test
    void each_party_gets_a_request_of_its_own() {
        screen.press("Ctrl+I");
        screen.press("Ctrl+Enter");
        screen.press("Ctrl+I");
        screen.click("#ask-side-seller");
        screen.press("Ctrl+Enter");
        window.pass(Outgoing.GRACE);

        assertThat(requests()).extracting(InformationRequest::side).containsExactlyInAnyOrder(Side.BUYER, Side.SELLER);
        assertThat(requests()).extracting(InformationRequest::id).doesNotHaveDuplicates();
    }

    @Test
    void takes_a_time_of_the_agents_own_and_the_last_choice_counts() {
        screen.press("Ctrl+I");
        screen.click("#ask-due-own");
        screen.type("15:30");
        assertThat(window.hasState("#ask-due-pt15m", "selected")).isFalse();

        screen.click("#ask-due-pt2h");
        assertThat(window.written("#ask-due-own")).as("one due time, not two").isEmpty();

        screen.click("#ask-due-own");
        screen.type("15:30");
        screen.press("Ctrl+Enter");
        window.pass(Outgoing.GRACE);

        assertThat(requests())
                .singleElement()
                .extracting(InformationRequest::dueAt)
                .isEqualTo(Instant.parse("2026-11-23T08:30:00Z"));
    }

    @Test
    void says_beside_the_fields_what_is_missing_and_keeps_the_rest() {
        screen.press("Ctrl+I");
        screen.click("#ask-item-1");
        screen.click("#ask-item-2");
        window.write("#ask-due-own", "chiều nay");
        screen.click("#ask-send");

        assertThat(screen.texts())
                .contains("Choose at least one thing to ask for.", "Choose a due time, or write one as 14:20.");
        assertThat(window.written("#ask-due-own")).isEqualTo("chiều nay");
        assertThat(screen.shows("#outgoing")).isFalse();

        screen.click("#ask-item-2");
        window.write("#ask-due-own", "");
        screen.click("#ask-due-pt15m");
        screen.click("#ask-send");
        assertThat(screen.shows("#ask-send")).isFalse();
        assertThat(screen.shows("#outgoing")).isTrue();
    }

    @Test
    void an_item_without_words_is_not_asked() {
        screen.press("Ctrl+I");
        screen.click("#ask-item-1");
        screen.click("#ask-item-2");
        screen.click("#ask-own");
        screen.press("Ctrl+Enter");

        assertThat(screen.texts()).contains("Choose at least one thing to ask for.");
    }

    @Test
    void the_engines_refusal_shows_at_once() {
        window.meanwhile(() -> window.paper().ask(window.id(), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15)));
        screen.press("Ctrl+I");
        screen.click("#ask-side-buyer");
        screen.press("Ctrl+Enter");

        assertThat(screen.texts()).anyMatch(text -> text.startsWith("Buyer: asked already, the answer is awaited."));
        assertThat(screen.shows("#outgoing")).isFalse();
    }

    @Test
    void what_was_written_is_there_again_after_escape() {
        screen.press("Ctrl+I");
        screen.click("#ask-own");
        window.write("#ask-text-3", "Anh chuyển từ máy nào?");
        screen.press("Escape");
        assertThat(screen.shows("#ask-send")).isFalse();

        screen.press("Ctrl+I");

        assertThat(window.written("#ask-text-3")).isEqualTo("Anh chuyển từ máy nào?");
        assertThat(requests()).isEmpty();
    }

    @Test
    void cancel_sends_nothing_and_a_form_left_as_it_was_begins_anew() {
        screen.press("Ctrl+I");
        screen.click("#sheet-cancel");
        window.meanwhile(() -> {
            window.paper().ask(window.id(), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15));
            window.paper().supply(window.id(), Side.BUYER);
        });

        screen.press("Ctrl+I");
        screen.click("#ask-side-buyer");

        assertThat(screen.all(".pill").stream()
                        .filter(pill -> CaseWindow.textsOf(pill).contains("on file")))
                .as("the receipt came meanwhile")
                .hasSize(1);
        assertThat(isChosen(1)).isFalse();
    }

    @Test
    void works_without_a_mouse() {
        screen.press("Ctrl+I");
        screen.press("Space");
        assertThat(isChosen(1)).isFalse();
        for (int press = 0; press < 20 && !window.isFocused("#ask-send"); press++) {
            screen.press("Tab");
        }
        assertThat(window.isFocused("#ask-send")).isTrue();
        screen.press("Enter");
        window.pass(Outgoing.GRACE);

        assertThat(requests())
                .singleElement()
                .satisfies(request -> assertThat(request.items()).hasSize(1));
    }

    @Test
    void speaks_the_agents_language_around_a_letter_in_the_partys() {
        window.speak(Language.VIETNAMESE);
        screen.press("Ctrl+I");

        assertThat(window.says("#ask-send")).isEqualTo("Yêu cầu người mua CryptoHanoi_21");
        assertThat(window.says("#ask-preview")).startsWith("Chào CryptoHanoi_21");
    }

    private boolean isChosen(int item) {
        return Fx.get(() -> screen.find("#ask-item-" + item, CheckBox.class).isSelected());
    }

    private List<InformationRequest> requests() {
        return window.view().events().stream()
                .flatMap(event -> event.event() instanceof DossierEvent.InformationAsked(InformationRequest request)
                        ? Stream.of(request)
                        : Stream.empty())
                .toList();
    }
}
