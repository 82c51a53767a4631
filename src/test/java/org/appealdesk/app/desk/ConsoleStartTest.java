package org.appealdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting over data that cannot be opened yet, or settings that cannot be read. */
class ConsoleStartTest {

    private static final Instant TODAY = Instant.parse("2026-11-23T07:03:22Z");

    @TempDir
    private Path home;

    private final AtomicLong ids = new AtomicLong();

    @Test
    void while_the_data_is_in_use_it_says_so_and_trying_again_opens_the_window() {
        Store other = Store.open(home.resolve("training"), () -> TODAY);
        try (Screen screen = start()) {
            assertThat(screen.texts()).contains("Appeal Desk is open already");
            screen.click("#failed-again");
            assertThat(screen.texts()).contains("Appeal Desk is open already");

            other.close();
            screen.click("#failed-again");
            screen.awaitShown("#shell-title");
            screen.await("the window has its size", () -> screen.stage().getWidth() >= 1280);
        } finally {
            other.close();
        }
    }

    @Test
    void settings_that_were_kept_aside_are_told_in_the_window() throws IOException {
        Files.writeString(home.resolve("preferences.properties"), "nothing of ours");
        try (Screen screen = start()) {
            String told = "Your settings could not be understood. They were kept as "
                    + home.resolve("preferences.properties.damaged-1") + ", and the usual ones are used.";
            screen.await("it is told", () -> screen.texts().contains(told));

            screen.press("Ctrl+Shift+M");
            assertThat(screen.texts()).filteredOn(told::equals).hasSize(2);
        }
    }

    @Test
    void papers_that_were_damaged_are_told_with_what_is_lost_and_where_the_file_lies() throws IOException {
        Path training = Files.createDirectories(home.resolve("training"));
        Files.writeString(training.resolve("papers.db"), "no database at all ".repeat(400));
        try (Screen screen = start()) {
            String told =
                    "Your own papers were damaged: drafts, reminders, cases put aside, memos on people, and your own"
                            + " replies are gone from here. The damaged file is kept as "
                            + training.resolve("papers.db.damaged-20261123T070322Z")
                            + "; the cases themselves are whole.";
            screen.await("it is told", () -> screen.texts().contains(told));
        }
    }

    private Screen start() {
        Fx.start();
        Platform.setImplicitExit(false);
        return Screen.fill(stage -> {
            ConsoleSettings settings = new ConsoleSettings(home, ZoneId.of("Asia/Ho_Chi_Minh"));
            settings.model().texts().languageProperty().set(Language.ENGLISH);
            TrainingDesk.Machinery machinery =
                    new TrainingDesk.Machinery(() -> TODAY, () -> 0L, () -> "id-" + ids.incrementAndGet());
            new Console(stage, new Console.Place(home, Path.of("assets")), settings, machinery, _ -> {}).show();
        });
    }
}
