package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the window shows when the data cannot be opened. */
class FailedStartTest {

    private static final Path HOME = Path.of("/home/linh/.local/share/appeal-desk");

    private final AtomicInteger tries = new AtomicInteger();

    static Stream<Arguments> everyProblemInEveryLanguage() {
        return Arrays.stream(Problem.values())
                .flatMap(problem -> Arrays.stream(Language.values()).map(language -> Arguments.of(problem, language)));
    }

    @ParameterizedTest
    @MethodSource("everyProblemInEveryLanguage")
    void it_says_what_is_wrong_where_and_what_to_do(Problem problem, Language language) {
        try (Screen screen = show(problem, language)) {
            List<String> told = screen.texts();
            Texts texts = texts(language);

            assertThat(told)
                    .contains(
                            texts.get("shell.failed." + problem),
                            texts.get("shell.failedText." + problem, HOME.toString()),
                            "errno 28",
                            texts.get("shell.failed.again"),
                            texts.get("shell.failed.quit"));
            assertThat(told).anyMatch(line -> line.contains(HOME.toString()));
        }
    }

    @Test
    void the_words_tell_the_problems_apart() {
        Texts texts = texts(Language.ENGLISH);
        assertThat(Arrays.stream(Problem.values()).map(problem -> texts.get("shell.failed." + problem)))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Problem.values()).map(problem -> texts.get("shell.failedText." + problem, HOME)))
                .doesNotHaveDuplicates();
    }

    @Test
    void trying_again_tries_again_by_mouse_and_by_keyboard() {
        try (Screen screen = show(Problem.DISK_FULL, Language.ENGLISH)) {
            screen.click("#failed-again");
            assertThat(tries).hasValue(1);

            Fx.run(() -> screen.find("#failed-again").requestFocus());
            screen.press("Space");
            assertThat(tries).hasValue(2);
        }
    }

    @Test
    void quitting_closes_the_window() {
        Screen screen = show(Problem.IN_USE, Language.ENGLISH);
        screen.click("#failed-quit");

        assertThat(screen.stage().isShowing()).isFalse();
    }

    @Test
    void what_trying_cannot_mend_offers_no_second_try() {
        try (Screen screen = Screen.fill(
                stage -> FailedStart.show(stage, texts(Language.ENGLISH), failure(Problem.OTHER), HOME, null))) {
            assertThat(screen.shows("#failed-again")).isFalse();
            assertThat(screen.shows("#failed-quit")).isTrue();
        }
    }

    private Screen show(Problem problem, Language language) {
        return Screen.fill(
                stage -> FailedStart.show(stage, texts(language), failure(problem), HOME, tries::incrementAndGet));
    }

    private static StorageException failure(Problem problem) {
        return new StorageException(problem, "errno 28");
    }

    private static Texts texts(Language language) {
        return new Texts(language, ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
