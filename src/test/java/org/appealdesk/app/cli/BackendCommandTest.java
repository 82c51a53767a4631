package org.appealdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands as a user types them, on a real database server of their own. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class BackendCommandTest extends TypedCommands {

    /** A node that runs until it is stopped, with the lines it prints. */
    private final class Running {
        private final Lines lines = new Lines();
        private final CompletableFuture<Integer> exit;

        Running(String... arguments) {
            exit = CompletableFuture.supplyAsync(() ->
                    run(new PrintWriter(lines), new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments));
        }

        String lineWith(String words) throws InterruptedException {
            return lines.with(words);
        }

        URI address() throws InterruptedException {
            String line = lineWith("http://");
            return URI.create(line.substring(line.indexOf("http://")));
        }

        int stopped() {
            stop.countDown();
            return exit.join();
        }
    }

    private static int status(URI address, String path, String token) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address.resolve(path))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void aNodeRunsUntilItIsStoppedAndItsPeopleAreManagedMeanwhile() throws Exception {
        var node = new Running("backend", "--embedded", "--port", "0");
        assertThat(node.lineWith("people were added"))
                .contains("agent, supervisor, exchange", "appeal-desk backend user token agent --embedded");
        URI address = node.address();

        assertThat(run(
                                "backend",
                                "user",
                                "add",
                                "LAN",
                                "--name",
                                "Lan Nguyễn",
                                "--role",
                                "AGENT",
                                "--queues",
                                "VND,USD",
                                "--embedded")
                        .err())
                .contains("LAN was added");
        Run issued = run("backend", "--embedded", "user", "token", "LAN", "--label", "laptop", "--days", "3");
        String token = issued.out().strip();
        assertThat(token).matches("appealdesk_[A-Za-z0-9_-]{43}");
        assertThat(issued.err()).contains("LAN", "only now").doesNotContain(token);
        assertThat(status(address, "/v1/me", token)).isEqualTo(200);

        String list = run("backend", "user", "list", "--embedded").out();
        assertThat(list)
                .containsPattern("agent +AGENT +all +Agent")
                .containsPattern("LAN +AGENT +USD,VND +Lan Nguyễn\\R +token:1  laptop  until \\d{4}-\\d\\d-\\d\\d")
                .doesNotContain(token);

        assertThat(away("LAN", "LAN").err()).contains("Nobody stands in for themselves");
        assertThat(away("LAN", "agent").err()).contains("LAN is away");
        assertThat(away("LAN", "supervisor").err()).contains("There is another absence", "agent stands in");
        assertThat(run("backend", "user", "list", "--embedded").out())
                .containsPattern("LAN is away from .* until .*2099.*agent stands in");
        assertThat(run("backend", "user", "back", "LAN", "--embedded").exit()).isZero();
        assertThat(run("backend", "user", "back", "LAN", "--embedded").exit()).isEqualTo(ExitCode.FAILED);

        assertThat(run("backend", "user", "revoke", "token:1", "--embedded").exit())
                .isZero();
        assertThat(status(address, "/v1/me", token)).isEqualTo(401);
        assertThat(run("backend", "user", "revoke", "token:1", "--embedded").exit())
                .isEqualTo(ExitCode.FAILED);
        assertThat(run("backend", "user", "leave", "LAN", "--embedded").exit()).isZero();
        assertThat(run("backend", "user", "list", "--embedded").out()).contains("Lan Nguyễn  (left)");

        Run second = run("backend", "--embedded", "--port", "0");
        assertThat(second.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(second.err()).contains("Another Appeal Desk is using this data folder");

        assertThat(node.stopped()).isZero();
        assertThat(folder.resolve("backend/postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void accountsAtTheIssuerAreLinkedAndUnlinked() {
        environment = Map.of(
                "APPEALDESK_OIDC_ISSUER",
                "https://id.example.com",
                "APPEALDESK_OIDC_CLIENT_ID",
                "console",
                "APPEALDESK_OIDC_AUDIENCE",
                "backend",
                "APPEALDESK_EMBEDDED",
                "true");
        run("backend", "user", "add", "MINH", "--name", "Minh", "--role", "SUPERVISOR");
        run("backend", "user", "add", "LAN", "--name", "Lan", "--role", "AGENT");

        assertThat(run("backend", "user", "link", "MINH", "--subject", "sub-1").err())
                .contains("MINH is let in");
        assertThat(run("backend", "user", "link", "LAN", "--subject", "sub-1"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(ExitCode.FAILED))
                .satisfies(run -> assertThat(run.err()).contains("somebody else"));
        assertThat(run("backend", "user", "link", "nobody", "--subject", "sub-2")
                        .err())
                .contains("There is nobody");
        assertThat(run("backend", "user", "link", "LAN", "--subject", " "))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(ExitCode.USAGE));
        assertThat(run("backend", "user", "list").out()).contains("sub-1  https://id.example.com");

        assertThat(run("backend", "user", "unlink", "MINH").exit()).isZero();
        assertThat(run("backend", "user", "unlink", "MINH").exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run("backend", "user", "list").out()).doesNotContain("sub-1");
    }

    @Test
    void whatIsSaidOfSomebodyIsChangedAndTheRestStays() {
        run("backend", "user", "add", "LAN", "--name", "Lan", "--role", "AGENT", "--queues", "VND", "--embedded");

        assertThat(run("backend", "user", "change", "LAN", "--since", "2026-11-02", "--embedded")
                        .err())
                .contains("LAN was changed");
        assertThat(run("backend", "user", "list", "--embedded").out())
                .containsPattern("LAN +AGENT +VND +Lan  since 2026-11-02");

        run("backend", "user", "change", "LAN", "--name", "Lan Anh", "--queues", "all", "--embedded");
        assertThat(run("backend", "user", "list", "--embedded").out())
                .containsPattern("LAN +AGENT +all +Lan Anh  since 2026-11-02");
        assertThat(run("backend", "user", "change", "nobody", "--name", "N", "--embedded"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(ExitCode.FAILED))
                .satisfies(run -> assertThat(run.err()).contains("There is nobody"));
        assertThat(run("backend", "user", "change", "LAN", "--since", "yesterday", "--embedded")
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void withoutAnIssuerNobodyIsLinked() {
        assertThat(run("backend", "user", "link", "MINH", "--subject", "sub-1", "--embedded"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("oidc-issuer"));
    }

    @Test
    void withoutANodeTheCommandsRunTheServerThemselves() {
        Run added = run("backend", "user", "add", "MINH", "--name", "Minh", "--role", "SUPERVISOR", "--embedded");
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(run("backend", "user", "add", "MINH", "--name", "M", "--role", "AGENT", "--embedded"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(ExitCode.FAILED))
                .satisfies(run -> assertThat(run.err()).contains("already"));
        assertThat(run("backend", "user", "token", "nobody", "--embedded"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(ExitCode.FAILED))
                .satisfies(run -> assertThat(run.out()).isEmpty());
        assertThat(run("backend", "restored", "--embedded").out()).contains("new epoch");
        assertThat(run("backend", "purge", "--older-than", "P730D", "--dry-run", "--embedded"))
                .satisfies(run -> assertThat(run.exit()).isZero())
                .satisfies(run -> assertThat(run.out()).contains("Would be purged: 0 cases", "Nothing was changed"));
        assertThat(run("backend", "purge", "--purge-after", "P730D", "--embedded"))
                .satisfies(run -> assertThat(run.exit()).isZero())
                .satisfies(run -> assertThat(run.out()).contains("Purged: 0 cases"));
        assertThat(run("backend", "purge", "--check", "--embedded").out()).contains("as it was left");

        locale = Locale.forLanguageTag("vi");
        assertThat(run("backend", "user", "list", "--embedded").out()).contains("tất cả");
        assertThat(run("backend", "user", "revoke", "MINH", "--embedded").err()).contains("Không có mã");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            backend user add a:b --name N --role AGENT --embedded         | An id is 1 to 40
            backend user add a --name N --role BOSS --embedded            | AGENT
            backend user add a --name N --role AGENT --queues x --embedded | fiat currency
            backend user token a --days 0 --embedded                      | at least 1
            backend user                                                  | add, change, list, token
            backend purge --embedded                                      | --older-than P730D
            backend purge --older-than 730 --embedded                     | “730” is no such time. Expected: days such as P730D
            backend purge --older-than P-5D --embedded                    | “P-5D” is no such time
            backend purge --older-than P99999D --embedded                 | “P99999D” is no such time
            backend purge --older-than P14D --embedded                    | keep a closed case for 14 days
            backend purge --purge-after 3y --embedded                     | --purge-after: found “3y” (expected days such as P730D
            backend purge --purge-after P14D --embedded                   | more days than “closed-for-days” says
            backend --pasword-file x                                      | --password-file
            backend --port many                                           | --port: found “many” (expected a whole number
            backend                                                       | --jdbc-url: no database is named
            """)
    void whatIsNotUnderstoodIsToldWithWhatIsExpected(String line, String words) {
        Run run = run(line.strip().split(" ", -1));

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(words);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void settingsComeFromFileEnvironmentAndFlags() throws IOException {
        Path file = Files.writeString(folder.resolve("b.yaml"), "embedded: true\nport: 70000\n");
        environment = Map.of("APPEALDESK_CONFIG", file.toString(), "APPEALDESK_POOL_SIZE", "1");

        Run run = run("backend", "--largest-body-mb", "0");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains(
                        "The backend’s settings have mistakes:",
                        file + ":2:7: ",
                        "APPEALDESK_POOL_SIZE: ",
                        "--largest-body-mb: ");
        locale = Locale.forLanguageTag("vi");
        assertThat(run("backend", "--config", file + "x").err())
                .contains("Thiết lập của máy chủ có lỗi", "b.yamlx:1:1");
    }

    @Test
    void aDatabaseThatCannotBeUsedIsOneSentence() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        for (String[] command : new String[][] {{"backend"}, {"backend", "user", "list"}}) {
            List<String> all = new ArrayList<>(List.of(command));
            all.addAll(List.of("--jdbc-url", "jdbc:postgresql://127.0.0.1:" + nobody + "/x"));
            Run run = run(all.toArray(String[]::new));
            assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(run.err())
                    .startsWith("appeal-desk: The database does not answer: appealdesk at jdbc:")
                    .hasLineCount(1);
        }
    }

    @Test
    void aServerThatRefusesIsOneSentence() throws Exception {
        var node = new Running("backend", "--embedded", "--port", "0");
        URI address = node.address();
        String port = Files.readString(folder.resolve("backend/postgres/port")).strip();
        String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        Path wrong = Files.writeString(folder.resolve("wrong"), "wrong");
        String right = folder.resolve("backend/postgres/password").toString();

        Run refused = run("backend", "--jdbc-url", server + "appealdesk", "--password-file", wrong.toString());
        Run missing = run("backend", "--jdbc-url", server + "nothing", "--password-file", right);
        Run taken = run(
                "backend",
                "--jdbc-url",
                server + "appealdesk",
                "--password-file",
                right,
                "--port",
                Integer.toString(address.getPort()));

        assertThat(List.of(refused, missing, taken)).extracting(Run::exit).containsOnly(ExitCode.ENVIRONMENT);
        assertThat(refused.err()).contains("refuses user or password").hasLineCount(1);
        assertThat(missing.err()).contains("no such database").hasLineCount(1);
        assertThat(taken.err())
                .contains("Cannot listen at 127.0.0.1, port " + address.getPort())
                .hasLineCount(1);
        assertThat(node.stopped()).isZero();
    }

    @Test
    void asJsonEveryLineIsAnObject() throws Exception {
        var node = new Running("backend", "--embedded", "--port", "0", "--log-format", "json");

        assertThat(node.lineWith("people were added"))
                .startsWith("{\"level\":\"INFO\"")
                .endsWith("}");
        assertThat(node.lineWith("takes calls at"))
                .startsWith("{\"level\":\"INFO\"")
                .endsWith("}");
        assertThat(node.stopped()).isZero();
        assertThat(node.lines.left()).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void helpNamesEverySettingInBothLanguages() {
        assertThat(run("backend", "--help").out())
                .contains("--jdbc-url", "--password-file", "Listen at this address", "user", "restored")
                .doesNotContain("--password=");
        locale = Locale.forLanguageTag("vi");
        assertThat(run("backend", "user", "--help").out()).contains("Cấp một mã truy cập", "Nghe ở địa chỉ này");
    }

    private Run away(String who, String substitute) {
        return run(
                "backend",
                "user",
                "away",
                who,
                "--substitute",
                substitute,
                "--from",
                "2099-01-01T09:00",
                "--until",
                "2099-01-02T09:00",
                "--embedded");
    }
}
