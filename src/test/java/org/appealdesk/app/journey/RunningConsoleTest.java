package org.appealdesk.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console as it is started, before anybody works in it. */
class RunningConsoleTest {
    @TempDir
    Path home;

    @Test
    void starts_with_every_scenario_in_the_queue() {
        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            console.screen().awaitShown("#queue-table");

            assertThat(console.session().scenarios()).hasSizeGreaterThanOrEqualTo(15);
            console.session()
                    .scenarios()
                    .forEach(scenario ->
                            assertThat(console.view(scenario.id()).events()).isNotEmpty());
        }
    }

    @Test
    void time_moves_only_when_it_is_let() {
        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            Instant start = console.session().clock().instant();

            console.pass(Duration.ofMinutes(11));
            console.awaitTime();

            assertThat(console.session().clock().instant()).isEqualTo(start.plus(Duration.ofMinutes(11)));
        }
    }
}
