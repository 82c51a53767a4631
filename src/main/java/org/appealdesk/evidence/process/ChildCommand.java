package org.appealdesk.evidence.process;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.appealdesk.evidence.decoder.DecoderMain;

/**
 * How a decoder is started: by the Java that runs this program, on its class path, with a bounded heap, without a display,
 * and without a network as far as the machine allows. The packaged program keeps its runtime's {@code java} for this.
 */
final class ChildCommand {
    /** What Java itself, or a dynamic linker, cannot do without. */
    private static final List<String> KEPT =
            List.of("LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL");

    /** A namespace with no network interface but an unconfigured loopback; the process keeps its id. */
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--map-root-user", "--net", "--");

    /** Where processors are few the window is drawn first: a decoder waits for nobody but itself. */
    private static final List<String> BEHIND_THE_WINDOW = List.of("nice", "-n", "5");

    private static final long PROBE_SECONDS = 5;

    private final List<String> command;

    /** @param command a program that speaks as a decoder does, and its arguments */
    ChildCommand(List<String> command) {
        this.command = List.copyOf(command);
    }

    static ChildCommand of(DecoderLimits limits) {
        List<String> command = new ArrayList<>();
        if (works(BEHIND_THE_WINDOW)) {
            command.addAll(BEHIND_THE_WINDOW);
        }
        // A namespace with a network of its own: many systems let anybody make one, some forbid it.
        if (System.getProperty("os.name").equals("Linux") && works(WITHOUT_NETWORK)) {
            command.addAll(WITHOUT_NETWORK);
        }
        command.add(OwnJava.program());
        command.addAll(List.of(
                "-Xmx" + limits.memory() + "m",
                "-XX:+UseSerialGC",
                // Most files are read in less time than Java's second compiler takes for them, at the cost of the
                // window.
                "-XX:TieredStopAtLevel=1",
                // Gives memory back after a large picture.
                "-XX:MaxHeapFreeRatio=30",
                "-XX:MinHeapFreeRatio=10",
                "-XX:+ExitOnOutOfMemoryError",
                // Java's own last words must not get among the answers.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:MaxDirectMemorySize=64m",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                // Libraries complain about broken files at length; nobody reads that.
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
        command.addAll(DecoderMain.NETWORK_OPTIONS);
        command.addAll(List.of(DecoderMain.class.getName(), Long.toString(limits.fileBytes())));
        return new ChildCommand(command);
    }

    /** @param scratch its folder for temporary files */
    Process start(Path scratch) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(KEPT);
        // Not an argument: the list of a packaged program's jars is long, and others can read arguments.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("JDK_JAVA_OPTIONS", "\"-Djava.io.tmpdir=" + scratch + "\"");
        return builder.start();
    }

    /** Whether this system has that program and lets anybody use it so. */
    private static boolean works(List<String> prefix) {
        List<String> probe = new ArrayList<>(prefix);
        probe.add("true");
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean isOver = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return isOver && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }
}
