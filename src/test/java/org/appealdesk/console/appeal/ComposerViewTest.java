package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writing to the buyer, to the seller and for colleagues, through the screen. */
class ComposerViewTest {
    private final CaseWindow window = CaseWindow.claimed();
    private final Screen screen = window.screen();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void begins_with_the_note_so_that_no_party_reads_by_mistake() {
        assertThat(window.says("#composer-send")).isEqualTo("Keep note");
        assertThat(chosen()).containsExactly("audience-note");
        assertThat(prompt()).isEqualTo("For colleagues only; the parties never see it …");
    }

    @Test
    void the_button_names_the_party_and_wears_its_hue() {
        screen.click("#audience-seller");
        assertThat(window.says("#composer-send")).isEqualTo("Send to seller minh_otc88");
        assertThat(hues()).containsExactly("seller-fill");
        assertThat(window.hasState(".composer", "to-seller")).isTrue();
        assertThat(window.hasState(".composer", "to-note")).isFalse();

        screen.click("#audience-buyer");
        assertThat(window.says("#composer-send")).isEqualTo("Send to buyer CryptoHanoi_21");
        assertThat(hues()).containsExactly("buyer-fill");
        assertThat(window.hasState(".composer", "to-buyer")).isTrue();

        screen.click("#audience-note");
        assertThat(hues()).containsExactly("note-fill");
        assertThat(window.hasState(".composer", "to-note")).isTrue();
    }

    @Test
    void the_buyer_stands_left_of_the_seller() {
        List<Double> places = List.of(left("#audience-buyer"), left("#audience-seller"), left("#audience-note"));

        assertThat(places).isSorted();
        assertThat(left("#party-buyer")).isLessThan(left("#composer"));
        assertThat(left("#party-seller")).isGreaterThan(left("#composer"));
    }

    @Test
    void the_empty_field_speaks_the_language_of_its_reader() {
        screen.click("#audience-seller");

        assertThat(prompt()).isEqualTo("Viết cho người bán …");
        assertThat(window.texts(".composer")).contains("in Tiếng Việt");

        window.speak(Language.VIETNAMESE);

        assertThat(window.says("#composer-send")).isEqualTo("Gửi người bán minh_otc88");
        assertThat(window.says("#audience-note")).isEqualTo("Ghi chú nội bộ");
    }

    @Test
    void each_audience_keeps_its_own_draft() {
        screen.click("#audience-buyer");
        screen.click("#composer");
        screen.type("Chào anh");
        screen.click("#audience-seller");
        assertThat(window.written("#composer")).isEmpty();
        screen.click("#composer");
        screen.type("Chào chị");
        screen.click("#audience-note");
        screen.click("#composer");
        screen.type("hỏi lại sau");

        screen.click("#audience-buyer");
        assertThat(window.written("#composer")).isEqualTo("Chào anh");
        screen.click("#audience-seller");
        assertThat(window.written("#composer")).isEqualTo("Chào chị");
        screen.click("#audience-note");
        assertThat(window.written("#composer")).isEqualTo("hỏi lại sau");
    }

    @Test
    void drafts_outlive_the_tab_and_belong_to_their_case() {
        var first = window.id();
        var other = window.paper().appeal("388109", "700000", Side.BUYER, ReasonCode.OVERPAID);
        screen.press("Ctrl+Shift+B");
        screen.type("nháp cho vụ này");

        window.open(other);
        screen.press("Ctrl+Shift+B");
        assertThat(window.written("#composer")).isEmpty();

        window.open(first);
        screen.press("Ctrl+Shift+B");
        assertThat(window.written("#composer")).isEqualTo("nháp cho vụ này");
    }

    @Test
    void a_note_is_kept_at_once_and_no_party_reads_it() {
        screen.press("Ctrl+Shift+N");
        screen.type("nghi ngờ biên lai");
        screen.press("Ctrl+Enter");

        assertThat(window.notes()).containsExactly("nghi ngờ biên lai");
        assertThat(window.sentTo(Side.BUYER)).isEmpty();
        assertThat(window.sentTo(Side.SELLER)).isEmpty();
        assertThat(window.written("#composer")).isEmpty();
        assertThat(screen.shows("#outgoing")).isFalse();
    }

    @Test
    void writes_to_each_party_by_keyboard_alone() {
        screen.press("Ctrl+Shift+S");
        assertThat(window.isFocused("#composer")).isTrue();
        screen.type("Chị gửi sao kê nhé");
        screen.press("Ctrl+Enter");
        screen.press("Ctrl+Shift+B");
        screen.type("Anh chờ chút");
        screen.press("Ctrl+Enter");
        window.pass(Outgoing.GRACE);

        assertThat(window.sentTo(Side.SELLER)).containsExactly("Chị gửi sao kê nhé");
        assertThat(window.sentTo(Side.BUYER)).containsExactly("Anh chờ chút");
    }

    @Test
    void enter_alone_is_a_new_line() {
        screen.press("Ctrl+Shift+S");
        screen.type("một");
        screen.press("Enter");

        assertThat(window.written("#composer")).startsWith("một\n");
        assertThat(screen.shows("#outgoing")).isFalse();
    }

    @Test
    void nothing_is_sent_without_words() {
        screen.press("Ctrl+Shift+S");
        screen.type("   ");
        screen.click("#composer-send");

        assertThat(window.says("#composer-problem")).isEqualTo("The message is empty.");
        assertThat(screen.shows("#outgoing")).isFalse();

        screen.click("#composer");
        screen.type("Chào");
        assertThat(screen.shows("#composer-problem")).isFalse();
    }

    @Test
    void a_case_of_nobody_takes_notes_and_no_messages() {
        window.act(PaperDesk.ME, new SupportAction.ReturnCase("hết ca"));
        screen.press("Ctrl+Shift+S");
        screen.type("Chào chị");
        screen.press("Ctrl+Enter");

        assertThat(window.hasState("#composer-send", "unavailable")).isTrue();
        assertThat(window.spoken("#composer-send"))
                .isEqualTo("Send to seller minh_otc88, not available: Nobody has claimed the case: claim it first.");
        assertThat(window.written("#composer")).isEqualTo("Chào chị");
        assertThat(screen.shows("#outgoing")).isFalse();

        screen.press("Ctrl+Shift+N");
        assertThat(window.hasState("#composer-send", "unavailable")).isFalse();
    }

    @Test
    void a_full_disk_keeps_what_was_typed() {
        window.breakStorage();
        screen.press("Ctrl+Shift+N");
        screen.type("ghi lại điều này");
        screen.press("Ctrl+Enter");

        assertThat(window.written("#composer")).isEqualTo("ghi lại điều này");
        assertThat(window.says("#composer-problem"))
                .isEqualTo("Nothing was done: the disk is full. (no space left on device)");

        window.paper().mendStorage();
        screen.press("Ctrl+Enter");

        assertThat(window.notes()).containsExactly("ghi lại điều này");
        assertThat(screen.shows("#composer-problem")).isFalse();
    }

    @Test
    void personalDataOfTheOtherPartyIsNamedBeforeItLeavesAndGoingBackSendsNothing() {
        window.desktop().dialogs().willDecide(false);
        screen.press("Ctrl+Shift+B");
        screen.type("Chị Trần Quang Minh sẽ hoàn tiền");
        screen.press("Ctrl+Enter");

        Dialogs.Confirmation asked = window.desktop().dialogs().confirmations().getLast();
        assertThat(asked.title()).isEqualTo("Send this to buyer CryptoHanoi_21?");
        assertThat(asked.text().lines())
                .containsExactly(
                        "Name of the seller: “Trần Quang Minh”",
                        "Promise about money before any ruling: “sẽ hoàn tiền”");
        assertThat(asked.isDanger()).isTrue();
        assertThat(screen.shows("#outgoing")).isFalse();
        assertThat(window.written("#composer")).isEqualTo("Chị Trần Quang Minh sẽ hoàn tiền");

        screen.press("Ctrl+Enter");
        window.pass(Outgoing.GRACE);
        assertThat(window.sentTo(Side.BUYER)).containsExactly("Chị Trần Quang Minh sẽ hoàn tiền");
        assertThat(window.written("#composer")).isEmpty();
    }

    @Test
    void colleaguesMayReadEverythingAndNothingIsAskedOfHarmlessWords() {
        screen.press("Ctrl+Shift+N");
        screen.type("Trần Quang Minh, 0912345678");
        screen.press("Ctrl+Enter");
        screen.press("Ctrl+Shift+B");
        screen.type("Chào anh");
        screen.press("Ctrl+Enter");

        assertThat(window.desktop().dialogs().confirmations()).isEmpty();
        assertThat(window.notes()).hasSize(1);
        assertThat(screen.shows("#outgoing")).isTrue();
    }

    @Test
    void typing_goes_on_while_the_clock_runs() {
        screen.press("Ctrl+Shift+S");
        screen.type("Em ");
        window.pass(Duration.ofSeconds(3));
        screen.type("chào chị");

        assertThat(window.written("#composer")).isEqualTo("Em chào chị");
        assertThat(window.isFocused("#composer")).isTrue();
    }

    private List<String> chosen() {
        return Fx.get(() -> screen.all(".segment").stream()
                .filter(node -> node.getId() != null && node.getId().startsWith("audience-"))
                .filter(node -> ((ToggleButton) node).isSelected())
                .map(Node::getId)
                .toList());
    }

    private List<String> hues() {
        Set<String> fills = Set.of("buyer-fill", "seller-fill", "note-fill");
        return Fx.get(() -> screen.find("#composer-send").getStyleClass().stream()
                .filter(fills::contains)
                .toList());
    }

    private String prompt() {
        return Fx.get(() -> screen.find("#composer", TextArea.class).getPromptText());
    }

    private double left(String name) {
        return Fx.get(() -> {
            Node node = screen.find(name);
            return node.localToScene(node.getBoundsInLocal()).getMinX();
        });
    }
}
