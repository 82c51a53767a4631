package org.appealdesk.app.journey;

import java.nio.file.Path;
import java.util.List;
import org.appealdesk.console.driver.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.appealdesk.engine.state.Stage;

class ProbeTest {
    @TempDir Path home;

    @Test
    void probe() throws Exception {
        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            Agent.at(console, new KeyboardHands(console), "amount-short-negotiation-failed").waitsFor(Stage.CS_QUEUED);
            Screen s = console.screen();
            Fx.settle();
            for (String line : java.nio.file.Files.readAllLines(Path.of("/tmp/keys.txt"))) {
                if (line.startsWith("\"")) s.type(line.substring(1));
                else if (line.startsWith("?")) System.out.println("TEXTS " + s.texts());
                else if (line.startsWith("!")) s.snapshot(Path.of("/tmp/probe" + line.substring(1) + ".png"));
                else if (line.startsWith("@")) console.pass(java.time.Duration.ofSeconds(11));
                else if (!line.isBlank()) s.press(line);
                Fx.settle();
                System.out.println("KEY " + line + " -> " + s.focused().map(n -> n.getClass().getSimpleName() + "#" + n.getId() + " " + (n instanceof javafx.scene.control.Labeled l ? l.getText() : "")).orElse("-"));
            }
        }
    }
}
