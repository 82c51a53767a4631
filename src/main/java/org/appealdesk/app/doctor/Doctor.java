package org.appealdesk.app.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.appealdesk.app.machine.Machine;

/** Looks at everything the program needs of a machine. */
public final class Doctor {
    private final List<Check> checks;

    private Doctor(List<Check> checks) {
        this.checks = checks;
    }

    /** @param home the user-data folder to look at; it is not created */
    public static Doctor of(Machine machine, Path home) {
        return new Doctor(List.of(
                new JavaCheck(machine),
                new AssetsCheck(machine),
                new ScreenCheck(machine, new JavaFxToolkit()),
                new DataFolderCheck(home),
                new KeychainCheck(machine, new Programs(Duration.ofSeconds(5)))));
    }

    /** All findings, the basics first. */
    public List<Finding> examine() {
        return checks.stream().flatMap(check -> check.look().stream()).toList();
    }
}
