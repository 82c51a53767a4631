package org.appealdesk.console.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Dialogs.Confirmation;
import org.appealdesk.console.fx.Dialogs.Message;
import org.appealdesk.console.fx.Dialogs.Prompt;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sheets and the dialogs made of them, in a real window. */
class SheetsTest {

    private final List<String> log = new ArrayList<>();
    private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"));
    private final WindowFrame frame = Fx.get(() -> new WindowFrame(texts));
    private final DeskDialogs dialogs =
            new DeskDialogs(frame.sheets(), texts, address -> log.add("opened " + address), (file, name) -> {
                throw new IOException("no " + name);
            });
    private final Button below = Fx.get(() -> new Button("below"));
    private final Screen screen = Screen.open(800, 600, () -> {
        below.setOnAction(ignored -> log.add("below"));
        frame.content().getChildren().setAll(new VBox(below));
        return frame;
    });

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void a_confirmed_question_is_carried_out_a_cancelled_one_is_not() {
        Confirmation question = new Confirmation("Release", "1,960.78 USDT go to the buyer.", "Release now", true);
        Fx.run(() -> dialogs.confirm(question, () -> log.add("released")));
        screen.click("#sheet-cancel");
        assertThat(frame.sheets().isOpen()).isFalse();
        Fx.run(() -> dialogs.confirm(question, () -> log.add("released")));
        assertThat(screen.shows("1,960.78 USDT go to the buyer.")).isTrue();
        screen.click("Release now");

        assertThat(log).containsExactly("released");
        assertThat(frame.sheets().isOpen()).isFalse();
    }

    @Test
    void nothing_irreversible_happens_by_one_key() {
        Fx.run(() ->
                dialogs.confirm(new Confirmation("Void", "Ends the appeal.", "Void it", true), () -> log.add("x")));
        screen.press("Enter");

        assertThat(log).isEmpty();
        assertThat(frame.sheets().isOpen()).as("it is the way back").isFalse();
    }

    @Test
    void a_required_reason_cannot_be_left_out() {
        Prompt prompt = new Prompt("Skip", "Why?", List.of("My shift ends"), true, "Skip it");
        Fx.run(() -> dialogs.ask(prompt, log::add));
        screen.click("Skip it");
        assertThat(screen.shows("Please write a reason.")).isTrue();

        screen.click("My shift ends");
        screen.click("Skip it");

        assertThat(log).containsExactly("My shift ends");
    }

    @Test
    void words_can_be_sent_by_keyboard_alone() {
        Fx.run(() -> dialogs.ask(new Prompt("Note", "Note", List.of(), false, "Keep"), log::add));
        screen.type("  đã gọi ");
        screen.press("Ctrl+Enter");

        assertThat(log).containsExactly("đã gọi");
    }

    @Test
    void a_message_shows_one_line_a_fact() {
        Fx.run(() -> dialogs.tell(new Message("Claims", List.of("1: claimed", "2: not claimed"))));
        assertThat(screen.texts()).contains("Claims", "1: claimed", "2: not claimed");

        screen.press("Enter");
        assertThat(frame.sheets().isOpen()).isFalse();
    }

    @Test
    void the_keyboard_stays_inside_and_goes_back_afterwards() {
        Fx.run(below::requestFocus);
        TextField field = Fx.get(() -> new TextField());
        Fx.run(() -> frame.sheets().show("Form", new VBox(field)));
        assertThat(screen.focused()).contains(field);

        for (int press = 0; press < 4; press++) {
            screen.press("Tab");
            assertThat(screen.focused()).isNotEqualTo(Optional.of(below));
        }
        screen.press("Escape");

        assertThat(frame.sheets().isOpen()).isFalse();
        assertThat(screen.focused()).contains(below);
    }

    @Test
    void the_keyboard_goes_round_every_control_of_a_sheet() {
        Button before = Fx.get(() -> new Button("before"));
        TextField field = Fx.get(() -> new TextField());
        Button after = Fx.get(() -> new Button("after"));
        Fx.run(() -> frame.sheets().showBare("Form", new VBox(before, field, after)));
        assertThat(screen.focused()).contains(field);

        screen.press("Tab");
        assertThat(screen.focused()).contains(after);
        screen.press("Tab");
        assertThat(screen.focused()).contains(before);
        screen.press("Shift+Tab");
        assertThat(screen.focused()).contains(after);
    }

    @Test
    void escape_leaves_a_sheet_from_within_a_list() {
        ListView<String> list = Fx.get(() -> new ListView<>());
        Fx.run(() -> frame.sheets().show("News", new VBox(list)));
        assertThat(screen.focused()).contains(list);

        screen.press("Escape");

        assertThat(frame.sheets().isOpen()).isFalse();
    }

    @Test
    void escape_closes_open_choices_before_the_sheet() {
        ComboBox<String> choices = Fx.get(() -> new ComboBox<>(FXCollections.observableArrayList("one", "two")));
        Fx.run(() -> frame.sheets().show("Form", new VBox(choices)));
        Fx.run(choices::show);

        screen.press("Escape");
        assertThat(Fx.get(choices::isShowing)).isFalse();
        assertThat(frame.sheets().isOpen()).isTrue();

        screen.press("Escape");
        assertThat(frame.sheets().isOpen()).isFalse();
    }

    @Test
    void sheets_can_stand_on_sheets() {
        Fx.run(() -> frame.sheets().show("First", new VBox(new Button("one"))));
        Runnable closeSecond = Fx.get(() -> frame.sheets().show("Second", new VBox(new Button("two"))));

        screen.press("Escape");
        assertThat(screen.shows("Second")).isFalse();
        assertThat(screen.shows("First")).isTrue();
        Fx.run(closeSecond);
        screen.click(".sheet-close");
        assertThat(frame.sheets().isOpen()).isFalse();
    }

    @Test
    void what_lies_below_gets_no_mouse() {
        Fx.run(() -> frame.sheets().show("Form", new VBox(new Button("one"))));
        screen.click("below");

        assertThat(log).isEmpty();
    }

    @Test
    void the_clipboard_and_addresses_go_to_the_desktop() {
        Fx.run(() -> dialogs.copy("2014388107"));
        Fx.run(() -> dialogs.open(URI.create("tel:+84912345678")));

        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("2014388107");
        assertThat(log).containsExactly("opened tel:+84912345678");
    }

    @Test
    void toasts_come_with_something_to_do_and_go_by_themselves() {
        Fx.run(() -> frame.toasts().show(Tone.INFO, "Seller sent the statement", "Open", () -> log.add("opened")));
        screen.click("Open");
        assertThat(log).containsExactly("opened");
        assertThat(screen.shows("Seller sent the statement")).isFalse();

        Fx.run(() -> frame.toasts().stayProperty().set(Duration.millis(50)));
        Fx.run(() -> frame.toasts().show(Tone.GOOD, "Claimed"));
        screen.awaitGone("Claimed");
    }

    @Test
    void only_the_newest_toasts_stay() {
        Fx.run(() -> {
            for (int number = 1; number <= 6; number++) {
                frame.toasts().show(Tone.INFO, "news " + number);
            }
        });

        assertThat(screen.texts())
                .containsSubsequence("news 3", "news 4", "news 5", "news 6")
                .doesNotContain("news 2");
    }
}
