package org.appealdesk.app.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.appealdesk.app.player.PlayerProgram.Look;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The player with JavaFX's real media, on a sound device that is never heard (see the surefire plugin's environment). */
class PlayerProgramTest {
    private static final int RATE = 8000;
    private static final int SECONDS = 20;

    @TempDir
    Path folder;

    /** JavaFX plays on Linux by ALSA's library, which a machine without sound may lack. */
    private static void needSound() {
        boolean isLinux = System.getProperty("os.name").equals("Linux");
        assumeTrue(isLinux && System.getenv("ALSA_CONFIG_PATH") != null, "the silent device is ALSA's");
        boolean isThere =
                Stream.of("/usr/lib", "/lib", "/usr/lib64").map(Path::of).anyMatch(PlayerProgramTest::hasSoundLibrary);
        assumeTrue(isThere, "libasound2 is not installed");
    }

    private static boolean hasSoundLibrary(Path folder) {
        try (Stream<Path> found = Files.find(folder, 2, (path, _) -> path.endsWith("libasound.so.2"))) {
            return found.findAny().isPresent();
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private Path call() throws IOException {
        Path file = folder.resolve("call.wav");
        var format = new AudioFormat(RATE, 16, 1, true, false);
        var silence = new ByteArrayInputStream(new byte[RATE * 2 * SECONDS]);
        AudioSystem.write(
                new AudioInputStream(silence, format, (long) RATE * SECONDS), AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }

    private static Look look(Language language) {
        return new Look(language, ColorScheme.LIGHT, Path.of("assets"));
    }

    private static Screen open(Path file, Language language) {
        return Screen.fill(stage -> PlayerProgram.open(stage, file, "Call with the buyer.mp3", look(language)));
    }

    private static String label(Screen screen, String name) {
        return screen.find(name, Labeled.class).getText();
    }

    @Test
    void playsARecordingByKeyboard() throws IOException {
        needSound();
        try (Screen screen = open(call(), Language.ENGLISH)) {
            screen.await("it is open", () -> label(screen, "#player-time").equals("00:00 / 00:20"));
            assertThat(screen.stage().getTitle()).isEqualTo("Call with the buyer.mp3 – Appeal Desk");

            screen.press("Space");
            // A device that is not heard takes sound as fast as it comes, so this may be its end already.
            screen.await("it plays", () -> !label(screen, "#player-time").equals("00:00 / 00:20"));
        }
    }

    @Test
    void goesBackAndForthAndStaysWithinTheRecording() throws IOException {
        needSound();
        try (Screen screen = open(call(), Language.VIETNAMESE)) {
            screen.await("it is open", () -> label(screen, "#player-time").equals("00:00 / 00:20"));
            assertThat(label(screen, "#player-toggle")).isEqualTo("Phát");

            screen.press("Right");
            screen.press("Right");
            screen.press("Shift+Left");
            assertThat(label(screen, "#player-time")).isEqualTo("00:09 / 00:20");
            assertThat(screen.find("#player-position", Slider.class).getValue()).isEqualTo(9000);

            for (int i = 0; i < 5; i++) {
                screen.press("Right");
            }
            assertThat(label(screen, "#player-time")).isEqualTo("00:20 / 00:20");
            screen.press("Home");
            screen.press("Left");
            assertThat(label(screen, "#player-time")).isEqualTo("00:00 / 00:20");
        }
    }

    @Test
    void changesTheSpeedBetweenAQuarterAndTwice() throws IOException {
        needSound();
        try (Screen screen = open(call(), Language.ENGLISH)) {
            screen.await("it is open", () -> label(screen, "#player-time").equals("00:00 / 00:20"));

            screen.click("#player-faster");
            assertThat(label(screen, "#player-rate")).isEqualTo("1.5 ×");
            screen.click("#player-faster");
            screen.click("#player-faster");
            assertThat(label(screen, "#player-rate")).isEqualTo("2 ×");
            for (int i = 0; i < 5; i++) {
                screen.click("#player-slower");
            }
            assertThat(label(screen, "#player-rate")).isEqualTo("0.25 ×");
        }
    }

    @Test
    void saysThatItCannotPlayWhatIsBroken() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "no recording at all", StandardCharsets.UTF_8);

        try (Screen screen = open(file, Language.ENGLISH)) {
            screen.awaitShown("#player-failed");

            assertThat(screen.texts()).contains("This recording cannot be played here");
            assertThat(screen.find("#player-toggle").isDisabled()).isTrue();
            screen.press("Space");
            assertThat(screen.shows("#player-failed")).isTrue();
        }
    }

    @Test
    void aPlayerEndsWithTheConsole() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "no recording at all");
        Process process;
        try (var players = new PlayerProcesses()) {
            process = players.play(file, "x", look(Language.ENGLISH));
            assertThat(process.isAlive()).isTrue();
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
