package org.appealdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.appealdesk.app.cli.CommandLineProgram.Windows;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayAndLintTest {
    private static final Path SHIPPED = Path.of("assets").toAbsolutePath();
    private static final String SCENARIO = "amount-short-consensus";
    private static final String AGENT =
            SHIPPED.resolve("scenarios").resolve(SCENARIO).resolve("agent.yaml").toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Locale locale = Locale.ENGLISH;

    @Test
    void plays_a_scenario_and_tells_what_happened() {
        assertThat(run("play", SCENARIO)).isZero();

        assertThat(out.toString().lines()).first().asString().contains("₫500,000 short", "binance-2020 v1");
        assertThat(out.toString())
                .contains("── 2026-10-14, Asia/Ho_Chi_Minh")
                .containsPattern("13:56:00\\.000 +-4m0s  R8 +Seller filed the appeal")
                .containsPattern("t20 +Seller released")
                .contains("In the end: Appeal cancelled");
    }

    @Test
    void tells_it_in_vietnamese_too() {
        locale = Locale.forLanguageTag("vi");

        assertThat(run("play", SCENARIO)).isZero();

        assertThat(out.toString()).contains("Thiếu 500.000", "13:56:00.000", "Cuối cùng: ");
    }

    @Test
    void lets_an_agent_act_and_shows_what_was_refused() {
        assertThat(run("play", SCENARIO, "--agent", AGENT)).isZero();

        assertThat(out.toString()).containsPattern("t10 +.*LT was refused: ").contains("Note by");
    }

    @Test
    void plays_under_other_rules() {
        assertThat(run("play", SCENARIO, "--profile", "strict:1")).isZero();

        assertThat(out.toString()).contains("strict v1");
    }

    @Test
    void prints_json_that_can_be_read_back_and_refusals_apart() {
        assertThat(run("play", SCENARIO, "--json", "--agent", AGENT)).isZero();

        assertThat(out.toString().lines())
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(EventJson.read(line)).isInstanceOf(Decoded.Known.class));
        assertThat(err.toString()).contains("was refused");
    }

    @Test
    void an_unknown_scenario_or_profile_is_a_matter_of_usage() {
        assertThat(run("play", "no-such")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("“no-such”", SCENARIO, "appeal-desk play --help");

        assertThat(run("play", SCENARIO, "--profile", "lax")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("“lax”", "binance-2020, binance-2026, strict");
    }

    @Test
    void a_broken_scenario_is_told_with_its_lines(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), "scenario: 1\nid: 7 seas\n");

        assertThat(run("play", file.toString())).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("These files have mistakes:\n" + file + ":");
    }

    @Test
    void a_missing_agent_file_is_told() {
        assertThat(run("play", SCENARIO, "--agent", "gone.yaml")).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("gone.yaml", "cannot be read");
    }

    @Test
    void lint_is_content_with_what_is_shipped() {
        assertThat(run("lint", SHIPPED.toString())).isZero();

        assertThat(out.toString()).containsPattern("Files: \\d+, mistakes: 0");
    }

    @Test
    void lint_prints_each_mistake_on_a_line_and_fails(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "name: mine\nversion: 0\n");

        assertThat(run("lint", file.toString())).isEqualTo(ExitCode.FAILED);

        assertThat(out.toString()).contains(file + ":2:10: ").contains("expected");
    }

    @Test
    void lint_wants_at_least_one_file() {
        assertThat(run("lint")).isEqualTo(ExitCode.USAGE);
    }

    private int run(String... arguments) {
        var terminal = new Terminal(
                locale, ZoneId.of("Asia/Ho_Chi_Minh"), new PrintWriter(out, true), new PrintWriter(err, true));
        var machine = new Machine(Map.of(), Map.of(Assets.PROPERTY, SHIPPED.toString()));
        return new CommandLineProgram(machine, terminal, new Windows((_, _) -> 0, (_, _) -> 0), () -> {})
                .run(arguments);
    }
}
