package org.appealdesk.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.appealdesk.app.doctor.Finding.Level;
import org.appealdesk.app.doctor.Toolkit.State;
import org.appealdesk.app.machine.Machine;
import org.junit.jupiter.api.Test;

class ScreenCheckTest {
    private static final Machine LINUX = new Machine(Map.of("DISPLAY", ":0"), Map.of("os.name", "Linux"));
    private static final Machine LINUX_WITHOUT_DISPLAY = new Machine(Map.of(), Map.of("os.name", "Linux"));
    private static final Machine MAC = new Machine(Map.of(), Map.of("os.name", "Mac OS X"));

    @Test
    void a_large_screen_is_fine() {
        assertThat(look(LINUX, new State.Started("26.0.2", 1280, 800)))
                .containsExactly("FINE doctor.javafx.fine", "FINE doctor.display.fine");
    }

    @Test
    void a_screen_smaller_than_the_console_is_weak() {
        assertThat(look(LINUX, new State.Started("26.0.2", 1279, 800))).contains("WEAK doctor.display.small");
        assertThat(look(LINUX, new State.Started("26.0.2", 1280, 799))).contains("WEAK doctor.display.small");
    }

    @Test
    void without_a_display_that_is_what_is_broken() {
        assertThat(look(LINUX_WITHOUT_DISPLAY, new State.Failed("Unable to open DISPLAY")))
                .containsExactly("WEAK doctor.javafx.untested", "BROKEN doctor.display.none");
    }

    @Test
    void a_toolkit_that_needs_no_display_is_believed() {
        assertThat(look(LINUX_WITHOUT_DISPLAY, new State.Started("26.0.2", 1920, 1080)))
                .containsExactly("FINE doctor.javafx.fine", "FINE doctor.display.fine");
    }

    @Test
    void a_toolkit_that_fails_for_another_reason_is_broken() {
        assertThat(look(LINUX, new State.Failed("no libgtk"))).containsExactly("BROKEN doctor.javafx.failed");
        assertThat(look(MAC, new State.Failed("no window server"))).containsExactly("BROKEN doctor.javafx.failed");
    }

    @Test
    void a_toolkit_that_does_not_answer_is_broken() {
        assertThat(look(LINUX, new State.Silent(20))).containsExactly("BROKEN doctor.javafx.silent");
    }

    @Test
    void the_real_one_starts_without_a_display_when_told_to_be_headless() {
        assertThat(new ScreenCheck(LINUX_WITHOUT_DISPLAY, new JavaFxToolkit()).look())
                .extracting(Finding::level)
                .doesNotContain(Level.BROKEN);
    }

    private static List<String> look(Machine machine, State state) {
        return new ScreenCheck(machine, () -> state)
                .look().stream()
                        .map(finding -> finding.level() + " " + finding.key())
                        .toList();
    }
}
