package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.appealdesk.casework.survival.Child;
import org.appealdesk.casework.survival.Witness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link KillTest} would see it if the store broke its promise. */
class WitnessTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("an append that was acknowledged before its commit is missed after the kill")
    void acknowledgedTooEarly() throws IOException, InterruptedException {
        var trusting = new Witness();
        var careful = new Witness();
        Path home = folder.resolve("home");
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        try (var child = Child.start(ChildJava.plain().command(scratch, AcknowledgeTooEarly.class, home))) {
            String kept = child.line();
            careful.note(kept);
            trusting.note(kept);
            trusting.note(child.line());
            child.kill();
        }

        assertThat(trusting.acknowledged()).isEqualTo(2);
        try (var log = SqliteEventLog.open(home.resolve(Store.DATABASE))) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> trusting.check(log))
                    .withMessageContaining("case-0");
            assertThatCode(() -> careful.check(log)).doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("a log that lost everything is missed, unless nothing was ever acknowledged")
    void lostEverything() {
        var witness = new Witness();
        try (var log = new MemoryEventLog()) {
            assertThatCode(() -> witness.check(log)).doesNotThrowAnyException();
            witness.note("case-0 c1 2");
            assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> witness.check(log));
        }
    }
}
