package org.appealdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulating as a user types it. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class SimulateCommandTest extends TypedCommands {
    private static final String NOWHERE = "http://127.0.0.1:1";

    SimulateCommandTest() {
        environment = Map.of("APPEALDESK_TOKEN", "token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scenarios statement-on-request,nothing-such | There is no scenario “nothing-such”",
                "--rate 0 | Give a rate above 0",
                "--rate -1 | Give a rate above 0",
                "--rate NaN | Give a rate above 0",
                "--rate quick | --rate",
                "--count 0 | Give a count of at least 1",
                "--speed 0.5 | Give a speed from 1",
                "--for soon | “soon” is no length of time",
                "--for 0s | “0s” is no length of time",
                "--backend nowhere | “nowhere” is no address",
                "--backend http://example.com | Only https:// is safe",
                "--token secret | --token",
            })
    void whatCannotBeMeantIsToldInASentence(String flag, String told) {
        List<String> arguments = new ArrayList<>(List.of("simulate"));
        if (!flag.contains("--backend")) {
            arguments.addAll(List.of("--backend", NOWHERE));
        }
        arguments.addAll(List.of(flag.split(" ")));
        Run run = run(arguments.toArray(String[]::new));

        assertThat(run.err()).contains(told).doesNotContain("Exception");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aTokenIsNeededAndIsNeverAFlag() throws IOException {
        environment = Map.of();
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        assertThat(run("simulate", "--backend", NOWHERE).err()).contains("No token", "APPEALDESK_TOKEN");
        assertThat(run("simulate", "--backend", NOWHERE, "--token-file", empty.toString())
                        .exit())
                .isEqualTo(ExitCode.USAGE);
        Run missing = run("simulate", "--backend", NOWHERE, "--token-file", folder + "/none");
        assertThat(missing.err()).contains("There is no file");
        assertThat(missing.exit()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aBackendThatIsNotThereIsToldAndEndsIt() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Run run = run("simulate", "--backend", "http://127.0.0.1:" + free, "--seed", "5");

        assertThat(run.out()).contains("Seed: 5");
        assertThat(run.err()).contains("The backend cannot be used").doesNotContain("Exception");
        assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);

        locale = Locale.of("vi");
        assertThat(run("simulate", "--backend", "http://127.0.0.1:" + free).err())
                .contains("Không dùng được máy chủ");
    }

    /** What a demo prints, line by line. */
    private final class Demo {
        private final Lines lines = new Lines();
        private final CompletableFuture<Integer> exit;

        Demo(String... arguments) {
            exit = CompletableFuture.supplyAsync(
                    () -> run(new PrintWriter(lines), new PrintWriter(new StringWriter()), arguments));
        }

        String lineWith(String words) throws InterruptedException {
            return lines.with(words);
        }

        int stopped() throws Exception {
            stop.countDown();
            return exit.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void aDemonstrationHasAppealsAndPeopleWhoCanSignIn() throws Exception {
        var demo = new Demo("demo", "--no-console", "--rate", "600", "--speed", "100000");
        String ready = demo.lineWith("takes calls at");
        String address = ready.substring(ready.indexOf("http://"), ready.indexOf(". Everything"));
        String agent = demo.lineWith("person agent");
        Path tokens = Path.of(agent.substring(agent.indexOf("token in ") + "token in ".length()));
        // Appeals are filed side by side, so they are told in any order.
        demo.lineWith("#3 ");

        assertThat(tokens).isEqualTo(folder.resolve("demo").resolve("agent.token"));
        assertThat(Files.getPosixFilePermissions(tokens)).hasSize(2);
        environment = Map.of();
        Run asAgent = run("simulate", "--backend", address, "--token-file", tokens.toString(), "--count", "1");
        assertThat(asAgent.err()).contains("lets in agent with the role AGENT");
        assertThat(asAgent.exit()).isEqualTo(ExitCode.ENVIRONMENT);

        environment = Map.of("APPEALDESK_TOKEN", "x".repeat(43));
        Run asNobody = run("simulate", "--backend", address);
        assertThat(asNobody.err()).contains("does not accept this token");
        assertThat(asNobody.exit()).isEqualTo(ExitCode.FAILED);

        environment = Map.of();
        Path exchange = folder.resolve("demo").resolve("exchange.token");
        Run beside = run(
                "simulate",
                "--backend",
                address,
                "--token-file",
                exchange.toString(),
                "--rate",
                "600",
                "--speed",
                "100000",
                "--scenarios",
                "amount-short-consensus,overpaid-consensus",
                "--count",
                "2");
        assertThat(beside.err()).isEmpty();
        assertThat(beside.out()).contains("#1 ", "#2 ", "Appeals filed: 2, come to their end: 2");
        assertThat(beside.exit()).isZero();

        assertThat(demo.stopped()).isZero();
        assertThat(demo.lineWith("Appeals filed: ")).doesNotContain("Appeals filed: 0");
    }

    @Test
    void theNextDemonstrationLetsInWithTheTokensOfTheOneBefore() throws Exception {
        Path tokens = folder.resolve("demo");
        var first = new Demo("demo", "--no-console");
        first.lineWith("Ctrl-C");
        assertThat(first.stopped()).isZero();
        String agent = Files.readString(tokens.resolve("agent.token"));
        Files.writeString(tokens.resolve("supervisor.token"), "appealdesk_" + "x".repeat(43));

        var second = new Demo("demo", "--no-console");
        second.lineWith("Ctrl-C");
        assertThat(second.stopped()).isZero();

        assertThat(tokens.resolve("agent.token")).content().isEqualTo(agent);
        assertThat(tokens.resolve("supervisor.token"))
                .content()
                .startsWith("appealdesk_")
                .doesNotContain("xxxxxxxx");
    }
}
