package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search over open and closed appeals, by whatever the agent has in hand. */
class FindScreenTest {

    private static final String WANTED = "hoang_p2p";
    private static final String OTHER = "bich_ngoc";

    private final PaperDesk paper = new PaperDesk();
    private final CaseId wanted =
            paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, WANTED, "lan_shop");
    private final CaseId other = paper.appeal("455012", "700000", Side.BUYER, ReasonCode.OVERPAID, OTHER, "minh_otc88");
    private ShellScreen shell;

    @BeforeEach
    void open() {
        shell = ShellScreen.open(paper);
        shell.screen().press("Ctrl+3");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void an_empty_field_shows_everything_open_and_closed() {
        Fx.run(() -> paper.release(other));

        assertThat(shell.readable()).contains(WANTED, OTHER, "2 appeals, open and closed");
    }

    @Test
    void an_appeal_is_found_by_its_number_however_it_is_spaced() {
        finds("2014388107");
        finds("2 014 388 107");
        finds("2-014-388.107");
        finds(" 388 107 ");
    }

    @Test
    void it_is_found_by_nickname_and_real_name_without_case_and_diacritics() {
        finds("HOANG_P2P");
        finds("lan shop".replace(' ', '_'));
        type("Trần Quang");
        assertThat(shell.readable()).as("both sellers bear that name").contains(WANTED, OTHER);
    }

    @Test
    void it_is_found_by_words_of_the_chat_without_diacritics() {
        Fx.run(() -> paper.say(wanted, Side.BUYER, "Anh ơi, Vietcombank đang bảo trì"));
        finds("dang bao tri");
        finds("BẢO TRÌ Vietcombank");
        type("đang bảo hành");
        assertThat(shell.screen().shows("Nothing found")).isTrue();
    }

    @Test
    void what_is_written_while_the_search_stands_is_found_too() {
        type("hoàn tiền");
        assertThat(shell.screen().shows("Nothing found")).isTrue();

        Fx.run(() -> paper.say(wanted, Side.SELLER, "Tôi sẽ hoàn tiền"));
        assertThat(shell.readable()).contains(WANTED).doesNotContain(OTHER);
    }

    @Test
    void when_nothing_is_found_it_says_what_to_try() {
        type("không ai như thế");

        assertThat(shell.readable())
                .contains(
                        "nothing found, open and closed",
                        "Nothing found",
                        "Try fewer words. Case and diacritics do not matter; spaces in numbers neither.");
        assertThat(shell.screen().all(".table-view")).isEmpty();
    }

    @Test
    void without_any_appeal_it_is_empty_in_either_language() {
        shell.close();
        shell = ShellScreen.open(new PaperDesk(), Language.VIETNAMESE);
        shell.screen().press("Ctrl+3");

        assertThat(shell.readable()).contains("Không tìm thấy", "không tìm thấy, đang mở và đã đóng");
    }

    @Test
    void down_leads_into_what_was_found_and_enter_opens_it() {
        shell.screen().type("388107");
        shell.screen().press("Down");
        assertThat(shell.isFocusIn(".table-view")).isTrue();

        shell.screen().press("Ctrl+O");
        assertThat(shell.title()).isEqualTo("2 014 388 107");
    }

    @Test
    void ctrl_f_leads_back_to_the_field_with_all_of_it_selected() {
        shell.screen().type("388107");
        shell.screen().press("Down");
        shell.screen().press("Ctrl+F");

        assertThat(shell.isFocusIn("#find-field")).isTrue();
        assertThat(Fx.get(() -> field().getSelectedText())).isEqualTo("388107");
    }

    @Test
    void it_keeps_what_was_typed_and_leaves_the_queue_alone() {
        shell.screen().type("388107");
        shell.screen().press("Ctrl+1");
        assertThat(shell.readable()).contains(WANTED, OTHER);

        shell.screen().press("Ctrl+3");
        assertThat(Fx.get(() -> field().getText())).isEqualTo("388107");
        assertThat(shell.readable()).contains(WANTED).doesNotContain(OTHER);
    }

    private void finds(String typed) {
        type(typed);
        assertThat(shell.readable()).as(typed).contains(WANTED).doesNotContain(OTHER);
    }

    private void type(String typed) {
        Fx.run(() -> field().setText(typed));
    }

    private TextField field() {
        return shell.screen().find("#find-field", TextField.class);
    }
}
