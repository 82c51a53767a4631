package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.shell.PaletteViewModel.Hit;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ctrl+K: every action with its key, and every appeal, by a few letters. */
class CommandPaletteTest {

    private final PaperDesk paper = new PaperDesk();
    private final CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    private ShellScreen shell;

    @BeforeEach
    void open() {
        paper.appeal("455012", "700000", Side.BUYER, ReasonCode.OVERPAID, "ducanh_bk", "lan_shop");
        shell = ShellScreen.open(paper);
        shell.screen().press("Ctrl+K");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void it_lists_every_action_of_the_window_with_its_key() {
        List<UserAction> all = Fx.get(() -> shell.tools().actions().all());

        assertThat(commands())
                .extracting(command -> command.action().spec().id())
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .map(action -> action.spec().id())
                        .filter(action -> !action.equals(ShellActions.PALETTE.id()))
                        .toList());
        assertThat(commands())
                .allSatisfy(command -> assertThat(command.key())
                        .isEqualTo(command.action()
                                .spec()
                                .usual()
                                .map(Shortcut::name)
                                .orElse("")))
                .extracting(Hit.Command::name, Hit.Command::key)
                .contains(tuple("Go to the queue", "Ctrl+1"), tuple("Next case", "Ctrl+Enter"));
        assertThat(commands()).extracting(Hit.Command::name).isSortedAccordingTo(Collator.getInstance(Locale.UK));
        assertThat(shell.readable()).contains("Clear filters", "Ctrl+Shift+F");
    }

    @Test
    void a_few_letters_of_either_language_without_diacritics_find_an_action() {
        shell.screen().type("thong bao");
        assertThat(commands()).extracting(Hit.Command::name).containsExactly("Show notifications");
        assertThat(shell.screen().shows("Ctrl+Shift+M")).isTrue();

        write("NOTIF show");
        assertThat(commands()).extracting(Hit.Command::name).containsExactly("Show notifications");
    }

    @Test
    void it_speaks_the_agents_language() {
        shell.close();
        shell = ShellScreen.open(paper, Language.VIETNAMESE);
        shell.screen().press("Ctrl+K");
        shell.screen().type("đến hàng");

        assertThat(commands()).extracting(Hit.Command::name).containsExactly("Đến hàng đợi");
    }

    @Test
    void enter_runs_what_is_chosen_and_closes_the_palette() {
        shell.screen().type("go to settings");
        shell.screen().press("Enter");

        assertThat(shell.title()).isEqualTo("Settings");
        assertThat(shell.screen().shows("#palette-field")).isFalse();
    }

    @Test
    void what_cannot_be_done_says_why_in_its_line_and_when_chosen() {
        shell.screen().type("close this case");
        assertThat(shell.screen().shows("Open a case first.")).isTrue();

        shell.screen().press("Enter");
        assertThat(shell.screen().shows("#palette-field")).isFalse();
        assertThat(shell.screen().all(".toast")).hasSize(1);
        assertThat(shell.screen().shows("Open a case first.")).isTrue();
    }

    @Test
    void an_appeal_is_found_by_its_number_as_shown_and_opened() {
        shell.screen().type("2 014 388");
        assertThat(shell.readable()).contains("2 014 388 107", "minh_otc88 → CryptoHanoi_21", "Respondent");

        shell.screen().press("Enter");
        assertThat(shell.title()).isEqualTo("2 014 388 107");
    }

    @Test
    void appeals_come_after_actions_and_only_when_something_was_typed() {
        assertThat(hits()).allMatch(Hit.Command.class::isInstance);

        shell.screen().type("lan");
        assertThat(commands()).extracting(Hit.Command::name).contains("Switch language");
        assertThat(hits().getLast()).isInstanceOf(Hit.Case.class);
    }

    @Test
    void open_appeals_come_before_closed_ones() {
        Fx.run(() -> paper.release(id));
        write("2014");
        assertThat(hits())
                .extracting(hit -> ((Hit.Case) hit).row().standing().isOpen())
                .containsExactly(true, false);
    }

    @Test
    void arrows_move_the_choice_while_the_keyboard_stays_in_the_field() {
        shell.screen().press("Down");
        shell.screen().press("Down");
        shell.screen().press("Up");
        assertThat(chosen()).isEqualTo(1);

        shell.screen().press("Page Down");
        assertThat(chosen()).isEqualTo(9);
        shell.screen().press("Page Up");
        shell.screen().press("Page Up");
        assertThat(chosen()).isZero();
        assertThat(shell.isFocusIn("#palette-field")).isTrue();
    }

    @Test
    void a_click_on_a_line_runs_it_one_beside_the_lines_does_not() {
        shell.screen().type("go to settings");
        shell.screen().click("#palette-list");
        assertThat(shell.screen().shows("#palette-field")).isTrue();
        assertThat(shell.title()).isEqualTo("Queue");

        shell.screen().click("Go to settings");
        assertThat(shell.title()).isEqualTo("Settings");
    }

    @Test
    void when_nothing_fits_it_says_what_to_do_and_enter_does_nothing() {
        shell.screen().type("zzz qqq");
        assertThat(shell.readable()).contains("Nothing fits", "Try fewer letters. Case and diacritics do not matter.");

        shell.screen().press("Enter");
        assertThat(shell.screen().shows("#palette-field")).isTrue();
    }

    @Test
    void while_it_is_open_no_other_key_works() {
        shell.screen().press("Ctrl+3");
        assertThat(shell.title()).isEqualTo("Queue");
    }

    @Test
    void escape_closes_it_and_the_keyboard_goes_back() {
        shell.screen().press("Escape");

        assertThat(shell.screen().shows("#palette-field")).isFalse();
        assertThat(shell.isFocusIn(".table-view")).isTrue();
    }

    @Test
    void in_a_case_it_has_the_cases_actions_instead_of_the_queues() {
        shell.screen().press("Escape");
        shell.openCase(id);
        shell.screen().press("Ctrl+K");

        assertThat(commands())
                .extracting(Hit.Command::name)
                .contains("Close this case", "Claim")
                .doesNotContain("Next case", "Filter the queue");
    }

    private void write(String query) {
        Fx.run(() -> shell.screen().find("#palette-field", TextField.class).setText(query));
    }

    private int chosen() {
        return Fx.get(() -> list().getSelectionModel().getSelectedIndex());
    }

    private List<Hit> hits() {
        return Fx.get(() -> List.copyOf(list().getItems()));
    }

    private List<Hit.Command> commands() {
        return hits().stream()
                .filter(Hit.Command.class::isInstance)
                .map(Hit.Command.class::cast)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ListView<Hit> list() {
        return shell.screen().find("#palette-list", ListView.class);
    }
}
