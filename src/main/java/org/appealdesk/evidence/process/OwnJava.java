package org.appealdesk.evidence.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** The Java that runs this program, to run another process of it; the packaged program has it too. */
public final class OwnJava {
    private OwnJava() {}

    /** The path of its program. */
    public static String program() {
        Path folder = Path.of(System.getProperty("java.home"), "bin");
        Path windows = folder.resolve("java.exe");
        return (Files.exists(windows) ? windows : folder.resolve("java")).toString();
    }
}
