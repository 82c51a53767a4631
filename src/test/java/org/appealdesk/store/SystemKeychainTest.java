package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real GNOME keyring on a bus of its own. In CI its programs must be there. */
@EnabledOnOs(OS.LINUX)
class SystemKeychainTest {

    private static final String UNLOCK = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null";

    /** The service ends with the bus, which ends with the command. */
    private static final long SECONDS = 60;

    @TempDir
    private Path folder = Path.of("");

    private record Run(List<String> lines, long millis) {}

    @BeforeEach
    void programs() {
        boolean there = List.of("dbus-run-session", "gnome-keyring-daemon").stream()
                .allMatch(program -> Files.isExecutable(Path.of("/usr/bin", program)));
        assertThat(there || System.getenv("CI") == null)
                .as("in CI gnome-keyring and dbus are installed")
                .isTrue();
        assumeThat(there).as("gnome-keyring and dbus are installed").isTrue();
    }

    /** A bus on which nothing can be started, as on a machine without a keychain. */
    private List<String> bareBus() throws IOException {
        Path config = folder.resolve("bus.conf");
        Files.writeString(config, """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <type>session</type>
                  <listen>unix:tmpdir=/tmp</listen>
                  <policy context="default">
                    <allow send_destination="*"/><allow own="*"/><allow eavesdrop="true"/>
                  </policy>
                </busconfig>
                """);
        return List.of("dbus-run-session", "--config-file=" + config, "--", "sh", "-c");
    }

    private Run run(List<String> shell, String before, String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String probe = "'" + java + "' --enable-native-access=ALL-UNNAMED -cp '"
                + System.getProperty("java.class.path") + "' " + KeychainProbe.class.getName() + " '"
                + String.join("' '", arguments) + "'";
        List<String> command = new ArrayList<>(shell);
        command.add((before.isEmpty() ? "" : before + "; ") + probe);
        var builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(folder.resolve("out").toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("DBUS_SESSION_BUS_ADDRESS");
        environment.remove("DISPLAY");
        environment.put("HOME", folder.toString());
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        environment.put(
                "XDG_RUNTIME_DIR",
                Files.createDirectories(folder.resolve("run")).toString());
        long start = System.nanoTime();
        Process process = builder.start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        String out = Files.readString(folder.resolve("out"));
        assertThat(ended).as("the program ends; %s", out).isTrue();
        return new Run(out.lines().toList(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private static List<String> bus() {
        return List.of("dbus-run-session", "--", "sh", "-c");
    }

    @Test
    void secretsAreKeptReplacedAndForgotten() throws Exception {
        assertThat(run(
                                bus(),
                                UNLOCK,
                                "get=a",
                                "put=a=one",
                                "put=b=Bí mật",
                                "put=a=two",
                                "get=a",
                                "get=b",
                                "delete=a",
                                "get=a",
                                "delete=a",
                                "get=b")
                        .lines())
                .containsExactly(
                        "get=a: nothing",
                        "put=a=one: done",
                        "put=b=Bí mật: done",
                        "put=a=two: done",
                        "get=a: two",
                        "get=b: Bí mật",
                        "delete=a: done",
                        "get=a: nothing",
                        "delete=a: done",
                        "get=b: Bí mật");
    }

    @Test
    void secretsOutliveTheProgramAndTheBus() throws Exception {
        run(bus(), UNLOCK, "put=a=one");

        assertThat(run(bus(), UNLOCK, "get=a").lines()).containsExactly("get=a: one");
    }

    @Test
    void withoutABusThereIsQuicklyNoKeychain() throws Exception {
        Run run = run(List.of("sh", "-c"), "", "get=a");

        assertThat(run.lines()).containsExactly("no keychain");
        assertThat(run.millis()).isLessThan(15_000);
    }

    @Test
    void withoutASecretServiceThereIsQuicklyNoKeychain() throws Exception {
        Run run = run(bareBus(), "", "get=a");

        assertThat(run.lines()).containsExactly("no keychain");
        assertThat(run.millis()).isLessThan(15_000);
    }

    /** It would answer that nothing is kept, and a second key would be made for data that the first one seals. */
    @Test
    void aKeychainThatStaysLockedIsNone() throws Exception {
        run(bus(), UNLOCK, "put=a=one");

        Run locked = run(bus(), "", "get=a");

        assertThat(locked.lines()).containsExactly("no keychain");
        assertThat(locked.millis()).isLessThan(40_000);
    }
}
