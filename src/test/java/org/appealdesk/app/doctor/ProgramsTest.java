package org.appealdesk.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ProgramsTest {
    private final Programs programs = new Programs(Duration.ofSeconds(30));

    @Test
    void gives_what_a_program_prints() {
        assertThat(programs.ask(List.of("sh", "-c", "echo có; echo noise >&2"))).hasValue("có\n");
    }

    @Test
    void a_program_that_fails_gives_nothing() {
        assertThat(programs.ask(List.of("sh", "-c", "echo half; exit 1"))).isEmpty();
    }

    @Test
    void a_program_that_is_not_there_gives_nothing() {
        assertThat(programs.ask(List.of("appeal-desk-no-such-program"))).isEmpty();
    }

    @Test
    void a_program_that_hangs_is_given_up() {
        assertThat(new Programs(Duration.ofMillis(50)).ask(List.of("sleep", "600")))
                .isEmpty();
    }
}
