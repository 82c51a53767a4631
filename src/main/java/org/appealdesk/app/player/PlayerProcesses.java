package org.appealdesk.app.player;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.appealdesk.evidence.process.OwnJava;

/**
 * Plays strangers' recordings, each in a process with a bounded heap: a file that brings a decoder down takes its own window
 * and nothing else. Safe for use by several threads.
 */
public final class PlayerProcesses implements AutoCloseable {
    /** Of this process, as far as they say where windows go and how they are drawn. */
    private static final List<String> INHERITED = List.of("glass.platform", "prism.order", "java.awt.headless");

    private final Set<Process> playing = ConcurrentHashMap.newKeySet();

    /**
     * Opens a window that plays the file.
     *
     * @param name as it was handed in, shown as the title
     * @throws IOException when no process can be started
     */
    public Process play(Path file, String name, PlayerProgram.Look look) throws IOException {
        List<String> command = new ArrayList<>(List.of(OwnJava.program(), "-Xmx256m", "-XX:+UseSerialGC"));
        String modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of("--module-path", modules));
        }
        command.addAll(List.of(
                "--add-modules=javafx.controls,javafx.media",
                "--enable-native-access=javafx.graphics,javafx.media,ALL-UNNAMED"));
        for (String key : INHERITED) {
            String value = System.getProperty(key);
            if (value != null) {
                command.add("-D" + key + "=" + value);
            }
        }
        command.add(PlayerProgram.class.getName());
        command.addAll(List.of(
                file.toString(),
                name,
                look.language().name(),
                look.scheme().name(),
                look.assets().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Redirect.DISCARD.file())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        // Not an argument: the list of a packaged program's jars is long.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process player = builder.start();
        playing.add(player);
        var _ = player.onExit().thenAccept(playing::remove);
        return player;
    }

    /** Ends all that is played. */
    @Override
    public void close() {
        playing.forEach(Process::destroy);
    }
}
