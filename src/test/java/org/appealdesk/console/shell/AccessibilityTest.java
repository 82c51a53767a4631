package org.appealdesk.console.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.theme.Themes;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a screen reader says of every control, and whether every text can be read (WCAG 2.2 AA). */
class AccessibilityTest {

    private final SoftAssertions softly = new SoftAssertions();
    private final PaperDesk paper = new PaperDesk();
    private final CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);

    @AfterEach
    void undress() {
        Fx.run(() -> new Themes().wear(ColorScheme.LIGHT));
    }

    @Test
    void every_control_has_something_to_say() {
        everywhere((shell, where) -> softly.assertThat(
                        controls().stream().filter(AccessibilityTest::isMute).map(AccessibilityTest::describe))
                .as(where)
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void every_text_stands_out_from_its_ground(ColorScheme scheme) {
        Fx.start();
        Fx.run(() -> new Themes().wear(scheme));
        everywhere((shell, where) -> softly.assertThat(Fx.get(Contrast::failures))
                .as(where + ", " + scheme)
                .isEmpty());
    }

    private void everywhere(Look look) {
        paper.say(id, Side.BUYER, "Chào anh");
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        paper.appeal("388108", "700000", Side.BUYER, ReasonCode.OVERPAID);
        try (ShellScreen shell = ShellScreen.open(paper)) {
            shell.screen().click("Amount incorrect");
            for (Place place : List.of(Place.QUEUE, Place.FIND, Place.STATISTICS, Place.SETTINGS)) {
                shell.screen().click("#rail-" + place);
                look.at(shell, place.name());
            }
            inSheets(shell, look);
            shell.openCase(id);
            for (int tab = 0; tab < 5; tab++) {
                look.at(shell, "tab " + tab + " of a case");
                shell.screen().press("Alt+Page Down");
            }
        }
        PaperTraining training = PaperTraining.of("amount-short-no-answer");
        training.pass(Duration.ofMinutes(4));
        try (ShellScreen shell = ShellScreen.open(training)) {
            shell.screen().press("Shift+F7");
            shell.screen().click("#rail-TRAINING");
            look.at(shell, "training");
        }
        softly.assertAll();
    }

    private static void inSheets(ShellScreen shell, Look look) {
        shell.screen().press("Ctrl+K");
        look.at(shell, "palette");
        shell.screen().press("Escape");
        shell.screen().press("Ctrl+Shift+M");
        look.at(shell, "notifications");
        shell.screen().press("Escape");
        shell.screen().click("#settings-zone");
        look.at(shell, "time zones");
        shell.screen().press("Escape");
    }

    private interface Look {
        void at(ShellScreen shell, String where);
    }

    private static List<Node> controls() {
        return Fx.get(() -> {
            List<Node> found = new ArrayList<>();
            Window.getWindows().stream()
                    .filter(Window::isShowing)
                    .forEach(window -> collect(window.getScene().getRoot(), found));
            return found;
        });
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        if (node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof ListView<?>
                || node instanceof TableView<?>) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean isMute(Node node) {
        return Fx.get(() -> {
            String spoken = node.getAccessibleText();
            boolean hasText = node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isBlank();
            return (spoken == null || spoken.isBlank()) && !hasText && !hasLabel(node);
        });
    }

    private static boolean hasLabel(Node node) {
        return node.getParent() != null
                && node.getParent().getChildrenUnmodifiable().stream()
                        .anyMatch(sibling -> sibling instanceof Label label && node.equals(label.getLabelFor()));
    }

    private static String describe(Node node) {
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " in "
                + (node.getParent() == null ? "" : node.getParent().getStyleClass());
    }
}
