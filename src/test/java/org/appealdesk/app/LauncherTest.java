package org.appealdesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/appeal-desk} of the distribution, with programs in the place of Java that only tell how they were run. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final List<String> PARTS = List.of("bin/appeal-desk", "lib/find-java.sh");
    private static final List<String> TOOLS = List.of("sed", "head", "dirname", "readlink");

    @TempDir
    private Path temp;

    private Path tools;
    private Path installation;
    private Path launcher;

    private record Run(int exit, String output) {}

    @BeforeEach
    void install() throws IOException {
        tools = Files.createDirectory(temp.resolve("tools"));
        for (String tool : TOOLS) {
            Path found = Stream.of("/usr/bin", "/bin")
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            script(tools.resolve(tool), "exec " + found + " \"$@\"");
        }
        installation = temp.resolve("an installation");
        Files.createDirectories(installation.resolve("bin"));
        Files.createDirectories(installation.resolve("lib"));
        for (String part : PARTS) {
            Files.copy(Path.of("src/assembly", part), installation.resolve(part));
        }
        launcher = installation.resolve("bin/appeal-desk");
        executable(launcher);
    }

    @Test
    void runs_the_java_it_is_told_to() throws Exception {
        Path java = program(fakeJava("told", "25.0.3"));

        Run run = run(Map.of("APPEAL_DESK_JAVA", java.toString()), "play", "a scenario.yaml");

        Path home = installation.toRealPath();
        assertThat(run.exit()).isZero();
        assertThat(run.output().lines())
                .startsWith(java.toString())
                .contains("-Dappealdesk.assets=" + home + "/assets", "@" + home + "/lib/jvm.options")
                .endsWith("org.appealdesk.app.Main", "play", "a scenario.yaml");
    }

    @Test
    void refuses_to_fall_back_when_the_java_it_is_told_is_too_old() throws Exception {
        Path old = program(fakeJava("old", "17.0.15"));
        Path good = fakeJava("good", "25");

        Run run = run(Map.of("APPEAL_DESK_JAVA", old.toString(), "JAVA_HOME", good.toString()));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.output()).contains("APPEAL_DESK_JAVA is " + old, "Java 25 or newer");
    }

    @Test
    void prefers_java_home_when_it_is_new_enough() throws Exception {
        Path java = fakeJava("home", "26-ea");

        assertThat(run(Map.of("JAVA_HOME", java.toString())).output())
                .startsWith(program(java).toString());
    }

    @Test
    void passes_by_an_old_java_home_and_an_old_java_on_the_path() throws Exception {
        Path old = fakeJava("old", "1.8.0_402");
        Files.copy(program(fakeJava("older", "11.0.2")), tools.resolve("java"));
        Path java = program(fakeJava("jdks/jdk 25", "25.0.1"));

        Run run = run(Map.of("JAVA_HOME", old.toString(), "APPEAL_DESK_JVM_DIRS", temp + "/none:" + temp + "/jdks"));

        assertThat(run.output()).startsWith(java.toString());
    }

    @Test
    void finds_a_jdk_laid_out_as_on_macos() throws Exception {
        Path java = program(fakeJava("jvms/temurin-25.jdk/Contents/Home", "25.0.1"));

        assertThat(run(Map.of("APPEAL_DESK_JVM_DIRS", temp + "/jvms")).output()).startsWith(java.toString());
    }

    @Test
    void says_what_it_found_and_what_to_do_when_nothing_is_new_enough() throws Exception {
        Path old = program(fakeJava("jdks/17", "17.0.15"));
        Path odd = program(fakeJava("jdks/odd", "none"));

        Run run = run(Map.of("APPEAL_DESK_JVM_DIRS", temp + "/jdks"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.output())
                .contains("no Java 25 or newer was found", old + " (Java 17)", odd + " (Java unknown)")
                .contains("Install a JDK 25", "JAVA_HOME");
    }

    @Test
    void says_so_when_there_is_no_java_at_all() throws Exception {
        assertThat(run(Map.of()).output()).contains("no java at all");
    }

    @Test
    void finds_its_folder_when_started_through_a_link() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("desk"), temp.relativize(launcher));
        Path java = fakeJava("home", "25");

        Run run = run(link, Map.of("JAVA_HOME", java.toString()));

        assertThat(run.output()).contains("an installation/assets");
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        return run(launcher, environment, arguments);
    }

    private Run run(Path program, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(program.toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        Map<String, String> isolated = new HashMap<>();
        isolated.put("PATH", tools.toString());
        isolated.put("APPEAL_DESK_JVM_DIRS", "");
        isolated.putAll(environment);
        builder.environment().clear();
        builder.environment().putAll(isolated);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), output);
    }

    /** A JDK whose java gives its version as the real one does, and otherwise prints its own path and arguments. */
    private Path fakeJava(String home, String version) throws IOException {
        Path java = program(temp.resolve(home));
        Files.createDirectories(temp.resolve(home).resolve("bin"));
        String quoted = version.equals("none") ? "nonsense" : "openjdk version \"%s\" 2026-01-20".formatted(version);
        script(java, """
                if [ "$1" = -version ]; then
                    echo 'Picked up JAVA_TOOL_OPTIONS: -Dx=y' >&2
                    echo '%s' >&2
                else
                    printf '%%s\\n' "$0" "$@"
                fi
                """.formatted(quoted));
        return temp.resolve(home);
    }

    private static Path program(Path javaHome) {
        return javaHome.resolve("bin/java");
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
