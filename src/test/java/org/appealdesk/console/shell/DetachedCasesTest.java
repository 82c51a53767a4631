package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases in windows of their own. */
class DetachedCasesTest {

    private final PaperDesk paper = new PaperDesk();
    private final CaseId a = paper.appeal("100001", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    private final CaseId b = paper.appeal("100002", "700000", Side.BUYER, ReasonCode.OVERPAID);
    private final CaseId c = paper.appeal("100003", "900000", Side.BUYER, ReasonCode.SELLER_NOT_RELEASED);
    private ShellScreen shell;

    @BeforeEach
    void open() {
        List.of(a, b, c).forEach(paper::failNegotiation);
        shell = ShellScreen.open(paper);
        shell.openCase(a).openCase(b).openCase(c).openCase(b);
        shell.screen().press("Ctrl+Shift+D");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void the_case_leaves_its_tab_for_a_window_that_names_it_and_who_sits_there() {
        assertThat(shell.tabs()).containsExactly("Queue", "2 014 100 001", "2 014 100 003");
        assertThat(titles()).contains("Appeal 2 014 100 002 – Agent – Appeal Desk");

        Fx.run(() -> shell.seats().sit(ShellScreen.SUPERVISOR));
        assertThat(titles()).contains("Appeal 2 014 100 002 – Supervisor – Appeal Desk");
        Fx.run(() -> shell.texts().languageProperty().set(Language.VIETNAMESE));
        assertThat(titles()).contains("Khiếu nại 2 014 100 002 – Giám sát viên – Appeal Desk");
    }

    @Test
    void the_same_key_docks_it_where_its_tab_was() {
        shell.screen().press("Ctrl+Shift+D");

        assertThat(detached()).isEmpty();
        assertThat(shell.tabs()).containsExactly("Queue", "2 014 100 001", "2 014 100 002", "2 014 100 003");
        assertThat(shell.title()).isEqualTo("2 014 100 002");
    }

    @Test
    void docked_after_other_tabs_were_closed_it_takes_the_last_place() {
        Fx.run(() -> {
            shell.tools().actions().run(ShellActions.CLOSE_TAB);
            shell.tools().actions().run(ShellActions.CLOSE_TAB);
        });
        shell.screen().press("Ctrl+Shift+D");

        assertThat(shell.tabs()).containsExactly("Queue", "2 014 100 002");
    }

    @Test
    void its_own_keys_work_there() {
        shell.screen().press("Ctrl+Shift+C");
        shell.screen().await("the case is claimed", () -> isClaimed(b));

        assertThat(isClaimed(a)).isFalse();
        assertThat(isClaimed(c)).isFalse();
    }

    private boolean isClaimed(CaseId id) {
        return paper.desk().find(id).orElseThrow().file().appeal().orElseThrow().phase() instanceof Phase.InReview;
    }

    @Test
    void sheets_open_there_and_escape_closes_them() {
        shell.screen().press("Ctrl+Shift+C");
        shell.screen().press("Ctrl+I");
        assertThat(windowOf("Ask for information")).isEqualTo(detached());

        shell.screen().press("Escape");
        assertThat(shell.screen().shows("Ask for information")).isFalse();
        assertThat(detached()).isPresent();
    }

    @Test
    void the_palette_has_the_windows_own_actions() {
        shell.screen().press("Ctrl+K");
        assertThat(windowOf("#palette-field")).isEqualTo(detached());

        shell.screen().type("case in a window");
        shell.screen().press("Enter");
        assertThat(detached()).isEmpty();
    }

    @Test
    void f6_walks_its_parts() {
        shell.screen().press("F6");
        var first = shell.screen().focused();
        shell.screen().press("F6");
        assertThat(shell.screen().focused()).isPresent().isNotEqualTo(first);
        shell.screen().press("Shift+F6");
        assertThat(shell.screen().focused()).isEqualTo(first);
    }

    @Test
    void it_says_that_it_is_a_training_and_who_sits_here_and_docks_by_mouse() {
        assertThat(windowOf("#case-window-bar")).isEqualTo(detached());
        assertThat(shell.readable()).contains("Back to the main window");
        shell.screen().press("Shift+F7");
        assertThat(shell.readable()).filteredOn("Supervisor"::equals).hasSize(2);

        shell.screen().click("#dock");
        assertThat(detached()).isEmpty();
        assertThat(shell.title()).isEqualTo("2 014 100 002");
    }

    @Test
    void news_can_be_read_there() {
        shell.screen().press("Ctrl+Shift+M");
        assertThat(windowOf("#news-list")).isEqualTo(detached());
    }

    @Test
    void opening_the_case_again_brings_its_window_to_the_front() {
        shell.openCase(b);

        assertThat(shell.tabs()).doesNotContain("2 014 100 002");
        assertThat(detached()).get().extracting(Window::isFocused).isEqualTo(true);
    }

    @Test
    void closing_it_closes_the_case() {
        shell.screen().press("Ctrl+W");

        assertThat(detached()).isEmpty();
        assertThat(shell.tabs()).containsExactly("Queue", "2 014 100 001", "2 014 100 003");
        shell.openCase(b);
        assertThat(shell.tabs()).containsExactly("Queue", "2 014 100 001", "2 014 100 003", "2 014 100 002");
    }

    @Test
    void it_goes_with_the_main_window() {
        Fx.run(() -> shell.screen().stage().hide());

        assertThat(detached()).isEmpty();
    }

    private Optional<Window> detached() {
        return Fx.get(() -> Window.getWindows().stream()
                .filter(window ->
                        window instanceof Stage && !window.equals(shell.screen().stage()))
                .filter(Window::isShowing)
                .filter(window -> ShellScreen.plain(((Stage) window).getTitle()).contains("100 002"))
                .findFirst());
    }

    private List<String> titles() {
        return Fx.get(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(window -> ShellScreen.plain(String.valueOf(((Stage) window).getTitle())))
                .toList());
    }

    private Optional<Window> windowOf(String text) {
        return shell.screen().all(text).stream()
                .findFirst()
                .map(node -> Fx.get(() -> node.getScene().getWindow()));
    }
}
