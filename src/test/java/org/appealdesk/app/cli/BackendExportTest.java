package org.appealdesk.app.cli;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.files.StoredFiles;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.backend.retention.Retention;
import org.appealdesk.engine.dossier.EvidenceHandling.BundleExported;
import org.appealdesk.engine.event.DossierEvent.EvidenceHandled;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case of a real database, exported while a node works on that too. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class BackendExportTest extends TypedCommands {
    private static final CaseId CASE = Orders.NUMBER;
    private static final String EVIDENCE = "SELLER-1";
    private static final int FILED = 5;

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Node node = new Node(address);
    private final Instant now = new DatabaseClock(node.database(), System::nanoTime).instant();
    private Path bundle = Path.of("");

    @BeforeEach
    void fileAnAppeal() {
        environment = Map.of(
                "APPEALDESK_JDBC_URL", address.url(),
                "APPEALDESK_USER", address.user(),
                "APPEALDESK_PASSWORD", address.password());
        bundle = folder.resolve("case.zip");
        var people = new People(node.database(), new Random(1)::nextBytes);
        people.add(new Person("LAN", "Lan", Role.AGENT, Set.of("VND")));
        people.add(new Person("HOA", "Hoa", Role.SUPERVISOR, Set.of()));
        people.add(new Person("MINH", "Minh", Role.AGENT, Set.of("USD")));
        people.add(new Person("AUDIT", "Audit", Role.AUDITOR, Set.of()));
        people.add(new Person("EXCHANGE", "Exchange", Role.PLATFORM, Set.of()));
        people.add(new Person("OLD", "Old", Role.AGENT, Set.of()));
        people.add(new Person(Orders.buyer().accountId(), "Buyer", Role.AGENT, Set.of()));
        people.leave("OLD");
        arrives(EVIDENCE);
        file(CASE, now);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void file(CaseId id, Instant at) {
        new Commands("filing-" + id, at)
                .given(
                        node.authority(),
                        id.value(),
                        List.of(seller(passesGate()), files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT)));
    }

    /** The bytes of a piece of evidence are its id. */
    private void arrives(String content) {
        String hex = HexFormat.of().formatHex(content.getBytes(StandardCharsets.UTF_8));
        execute("INSERT INTO file_chunks (content_id, number, bytes) VALUES (1, 0, '\\x" + hex + "')");
        execute("INSERT INTO files (sha256, bytes, content_id) VALUES ('" + sha256(content) + "', " + content.length()
                + ", 1)");
    }

    private void execute(String sql) {
        TestPostgres.execute(address, sql);
    }

    private Run export(String person, String... more) {
        return run(Stream.concat(
                        Stream.of("backend", "export", CASE.value(), "--to", bundle.toString(), "--as", person),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<RecordedEvent> events() {
        return node.log().history(CASE).events();
    }

    private static String sha256Told(Run run) {
        return run.out().lines().skip(1).findFirst().orElse("").replace("SHA-256: ", "");
    }

    @ParameterizedTest
    @CsvSource({"LAN, agent", "HOA, supervisor"})
    void anExportHoldsAndTheCaseRecordsIt(String person, String role) {
        Run run = export(person);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Case " + CASE + " is in " + bundle,
                        "as event 6; the bundle holds the events up to 5",
                        "personal data")
                .doesNotContain("Not in it");
        String sha256 = sha256Told(run);
        Run verified = run("verify", bundle.toString(), "--sha256", sha256);
        assertThat(verified.exit()).as(verified.err()).isZero();
        assertThat(verified.out())
                .contains(
                        "holds: case " + CASE + ", events: 5, files: 3, told to be missing: 0; exported by " + person);

        RecordedEvent newest = events().getLast();
        assertThat(events()).hasSize(FILED + 1);
        assertThat(newest.event()).isEqualTo(new EvidenceHandled(new BundleExported(sha256)));
        assertThat(newest.actor()).isEqualTo(role.equals("agent") ? LAN : HOA);
        assertThat(newest.at()).isBetween(now, now.plus(Duration.ofMinutes(10)));
    }

    @Test
    void theBundleHoldsTheFilesBytesAndTheEventsWhole() throws IOException {
        export("LAN");

        assertThat(Files.readString(bundle, StandardCharsets.ISO_8859_1))
                .contains("SELLER-1", Orders.buyer().accountId())
                .contains("<html lang=\"en\">");
    }

    @Test
    void aNodeThatRunsReadsTheRecordAndGoesOn() {
        assertThat(node.authority().find(CASE).orElseThrow().version()).isEqualTo(FILED);

        export("LAN");

        new Commands("after", now).accepted(node.authority(), CASE, seller(cancelsAppeal()));
        assertThat(events())
                .element(FILED)
                .satisfies(event -> assertThat(event.event()).isInstanceOf(EvidenceHandled.class));
        assertThat(events().size()).isGreaterThan(FILED + 1);
    }

    /** What was due comes first, and the bundle has not got it. */
    @Test
    void whatIsDueIsCarriedOutBeforeTheRecordAndToldApart() {
        var late = new CaseId("7");
        file(late, Orders.START);

        Run run = run("backend", "export", late.value(), "--to", bundle.toString(), "--as", "LAN");

        assertThat(run.exit()).as(run.err()).isZero();
        List<RecordedEvent> events = node.log().history(late).events();
        assertThat(events).hasSizeGreaterThan(FILED + 1);
        assertThat(events.getLast().event()).isEqualTo(new EvidenceHandled(new BundleExported(sha256Told(run))));
        assertThat(run.out()).contains("as event " + events.size() + "; the bundle holds the events up to 5");
        assertThat(run("verify", bundle.toString()).exit()).isZero();
    }

    @Test
    void aFileThatNeverArrivedIsToldToBeMissing() {
        execute("DELETE FROM files");

        Run run = export("LAN");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Not in it, because their bytes are not here: " + EVIDENCE);
        assertThat(run("verify", bundle.toString()).out()).contains("told to be missing: 1");
    }

    @Test
    void otherBytesThanTheCaseNamesAreNotExported() {
        execute("UPDATE file_chunks SET bytes = 'seller-1'");

        Run run = export("LAN");

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("the stored bytes of " + EVIDENCE);
        nothingHappened();
    }

    @Test
    void aFileWithoutAllItsBytesIsNotExported() {
        execute("UPDATE file_chunks SET bytes = 'SELLER'");

        Run run = export("LAN");

        assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("is not whole");
        nothingHappened();
    }

    private void nothingHappened() {
        assertThat(folder).isEmptyDirectory();
        assertThat(events()).hasSize(FILED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOBODY   | There is nobody with the id NOBODY
            OLD      | There is nobody with the id OLD, or not any more
            AUDIT    | AUDIT does not work on cases
            EXCHANGE | EXCHANGE does not work on cases
            MINH     | MINH does not see appeals in VND
            """)
    void whoMayNotActInTheCaseExportsNothing(String person, String words) {
        Run run = export(person);

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).startsWith("appeal-desk: ").contains(words).hasLineCount(1);
        nothingHappened();
    }

    @Test
    void whoIsPartyToTheTradeExportsNothing() {
        Run run = export(Orders.buyer().accountId());

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("Not exported");
        nothingHappened();
    }

    @Test
    void aCaseThatIsNotThereIsTold() {
        for (String number : List.of("8", " ")) {
            Run run = run("backend", "export", number, "--to", bundle.toString(), "--as", "LAN");
            assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).contains("There is no case " + number);
        }
        nothingHappened();
    }

    @Test
    void ofAPurgedCaseThereIsNothingToExport() {
        new Commands("end", now).accepted(node.authority(), CASE, seller(cancelsAppeal()));
        execute("UPDATE cases SET closed_at = now() - interval '800 days'");
        execute("DELETE FROM deadlines");
        assertThat(new Retention(node.database()).purge(Duration.ofDays(730)).cases())
                .isOne();

        Run run = export("LAN");

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("The content of case " + CASE + " was purged");
        locale = Locale.forLanguageTag("vi");
        assertThat(export("LAN").err()).contains("Không còn gì để xuất");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aClosedCaseThatConsolesDroppedIsExportedWithItsFiles() {
        new Commands("end", now).accepted(node.authority(), CASE, seller(cancelsAppeal()));
        execute("UPDATE cases SET closed_at = now() - interval '100 days'");

        Run run = export("LAN");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run("verify", bundle.toString()).out()).contains("told to be missing: 0");
    }

    @Test
    void aCaseWhoseChainDoesNotHoldIsNotExported() {
        execute("UPDATE events SET body = replace(body, '500,000', '900,000')");

        Run run = export("LAN");

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("Case " + CASE + " cannot be read to its end");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenForced() throws IOException {
        Files.writeString(bundle, "precious");

        Run run = export("LAN");

        assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(bundle + " is there already", "--force");
        assertThat(bundle).hasContent("precious");
        assertThat(events()).hasSize(FILED);
        assertThat(export("LAN", "--force").exit()).isZero();
        assertThat(run("verify", bundle.toString()).exit()).isZero();
    }

    @Test
    void anExportThatCannotBeRecordedIsDeleted() {
        execute("CREATE FUNCTION deny() RETURNS trigger LANGUAGE plpgsql AS "
                + "$$ BEGIN RAISE EXCEPTION 'disk full' USING ERRCODE = '53100'; END $$");
        execute("CREATE TRIGGER deny BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION deny()");

        Run run = export("LAN");

        assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        nothingHappened();
    }

    @Test
    void theReportIsInTheLanguageAskedFor() throws IOException {
        export("LAN", "--language", "vi");
        assertThat(Files.readString(bundle, StandardCharsets.ISO_8859_1)).contains("<html lang=\"vi\">");

        Run run = export("LAN", "--force", "--language", "fr");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("There is no report in “fr”");
    }

    @Test
    void withoutWhoExportsItIsNotUnderstood() {
        assertThat(run("backend", "export", CASE.value()))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("--as=PERSON"));
        nothingHappened();
    }

    @Test
    void aFileIsCopiedWholeOrNotAtAll() throws IOException {
        var files = new StoredFiles(node.database(), Duration.ofDays(14));
        var out = new ByteArrayOutputStream();

        assertThat(files.copy(sha256("another"), out)).isFalse();
        assertThat(out.size()).isZero();
        assertThat(files.copy(sha256(EVIDENCE), out)).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(EVIDENCE);
    }

    @Test
    void whatWasFetchedIsDeletedAtTheEnd() throws IOException {
        Path copy;
        try (var files = new FetchedFiles(new StoredFiles(node.database(), Duration.ofDays(14)))) {
            assertThat(files.has(sha256("another"))).isFalse();
            assertThat(files.find(sha256("another"))).isEmpty();
            copy = files.find(sha256(EVIDENCE)).orElseThrow();
            assertThat(copy).hasContent(EVIDENCE);
            execute("DELETE FROM file_chunks");
            assertThat(files.find(sha256(EVIDENCE))).as("fetched once").contains(copy);
            assertThat(copy.getParent()).isDirectoryContaining(copy::equals);
        }
        assertThat(copy.getParent()).doesNotExist();
    }
}
