package org.appealdesk.app.cli;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.appealdesk.app.cli.CommandLineProgram.Windows;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.play.Library;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.EvidenceHandling.BundleExported;
import org.appealdesk.engine.event.DossierEvent.EvidenceHandled;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportAndVerifyTest {
    private static final Path SHIPPED = Path.of("assets").toAbsolutePath();
    private static final String CASE = Orders.NUMBER.value();

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Locale locale = Locale.ENGLISH;
    private Path home = Path.of("");
    private Path bundle = Path.of("");

    @BeforeEach
    void leaveATraining() {
        home = folder.resolve("home");
        bundle = folder.resolve("case.zip");
        AtomicInteger ids = new AtomicInteger();
        InstantSource clock = InstantSource.fixed(Orders.START);
        AppealEngine engine = new AppealEngine(Library.of(SHIPPED).profiles());
        try (Store store = Store.open(home.resolve("training"), clock)) {
            store.blobs().put("SELLER-1", new ByteArrayInputStream("SELLER-1".getBytes(StandardCharsets.UTF_8)));
            CaseDesk desk =
                    CaseDesk.local(engine, store.eventLog(), store.blobs(), clock, () -> "c" + ids.incrementAndGet());
            Stream.of(
                            platform(registers(Orders.paid(), Rules.SEED.ref())),
                            seller(passesGate()),
                            files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT))
                    .forEach(act -> submit(desk, act));
        }
    }

    private static void submit(CaseDesk desk, Step.Act act) {
        assertThat(desk.submit(Orders.NUMBER, act.actor(), act.action())).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void exportsACaseAndTheBundleHolds() {
        assertThat(export("--to", bundle.toString(), "--as", "LT")).isZero();

        assertThat(out.toString())
                .contains("Case " + CASE + " is in " + bundle, "SHA-256: ", "personal data", "as event 6");
        String sha256 = out.toString().lines().skip(1).findFirst().orElse("").replace("SHA-256: ", "");

        assertThat(run("verify", bundle.toString(), "--sha256", sha256)).isZero();
        assertThat(out.toString())
                .contains("holds: case " + CASE + ", events: 5, files: 3, told to be missing: 0; exported by LT")
                .contains("the very file");
        assertThat(run("verify", bundle.toString())).isZero();
        assertThat(out.toString()).contains("compare with --sha256");
    }

    @Test
    void theCaseRecordsTheBundleByItsSha256() {
        export("--to", bundle.toString(), "--as", "LT");
        String sha256 = out.toString().lines().skip(1).findFirst().orElse("").replace("SHA-256: ", "");

        RecordedEvent newest = events().getLast();
        assertThat(newest.event()).isEqualTo(new EvidenceHandled(new BundleExported(sha256)));
        assertThat(newest.actor()).isEqualTo(new Actor.Agent(new AgentId("LT")));
        assertThat(newest.at()).isEqualTo(Orders.START);
    }

    private List<RecordedEvent> events() {
        try (Store store = Store.open(home.resolve("training"), InstantSource.fixed(Orders.START))) {
            return store.eventLog().history(Orders.NUMBER).events();
        }
    }

    @Test
    void withoutATargetItLiesInTheWorkingFolder() {
        assertThat(export()).isZero();

        assertThat(folder.resolve("case-" + CASE + ".zip")).exists();
    }

    @Test
    void theReportIsInTheSystemsLanguageOrInTheOneAskedFor() throws IOException {
        export("--to", bundle.toString());
        assertThat(report()).contains("<html lang=\"en\">", "filed the appeal", "Timeline");

        export("--to", bundle.toString(), "--force", "--language", "vi");
        assertThat(report()).contains("<html lang=\"vi\">", "Dòng thời gian");

        locale = Locale.of("vi");
        export("--to", bundle.toString(), "--force");
        assertThat(report()).contains("<html lang=\"vi\">");
        assertThat(out.toString()).contains("dữ liệu cá nhân");

        assertThat(export("--to", bundle.toString(), "--force", "--language", "fr"))
                .isEqualTo(ExitCode.USAGE);
    }

    /** Stored, so it can be read in the zip itself. */
    private String report() throws IOException {
        return Files.readString(bundle, StandardCharsets.ISO_8859_1)
                .transform(text -> new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    @Test
    void whatIsThereIsNotOverwrittenAndNothingIsRecorded() throws IOException {
        Files.writeString(bundle, "precious");

        assertThat(export("--to", bundle.toString())).isEqualTo(ExitCode.FAILED);

        assertThat(bundle).hasContent("precious");
        assertThat(err.toString()).contains("is there already", "--force");
        assertThat(events()).hasSize(5);
        assertThat(export("--to", bundle.toString(), "--force")).isZero();
        assertThat(run("verify", bundle.toString())).isZero();
    }

    @Test
    void whoIsPartyToTheTradeExportsNothing() {
        String buyer = Orders.buyer().accountId();

        assertThat(export("--to", bundle.toString(), "--as", buyer)).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("Not exported");
        assertThat(bundle).doesNotExist();
    }

    @Test
    void aCaseOrATrainingThatIsNotThereIsTold() {
        assertThat(run("export", "7", "--home", home.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("There is no case 7");

        Path nowhere = folder.resolve("nowhere");
        assertThat(run("export", CASE, "--home", nowhere.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("There is no training in ");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void damagedEvidenceIsNotExported() throws IOException {
        String sha256 = sha256("SELLER-1");
        Files.writeString(
                home.resolve("training/blobs").resolve(sha256.substring(0, 2)).resolve(sha256), "seller-1");

        assertThat(export("--to", bundle.toString())).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("the stored bytes of SELLER-1");
        assertThat(bundle).doesNotExist();
    }

    @Test
    void aSpoiltBundleIsToldWithWhatDoesNotFit() throws IOException {
        export("--to", bundle.toString());
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 1] ^= 1;
        Files.write(bundle, bytes);

        assertThat(run("verify", bundle.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .contains(bundle + " does not hold: byte " + (bytes.length - 1) + " is not what a bundle has there.");

        assertThat(run("verify", bundle.toString(), "--sha256", "a".repeat(64))).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("it is another file");
    }

    @Test
    void aFileThatIsNotThereAndAHashThatIsNoneAreTold() {
        assertThat(run("verify", bundle.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("There is no file");
        assertThat(run("verify", bundle.toString(), "--sha256", "abc")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("“abc” is no SHA-256");
    }

    private int export(String... more) {
        return run(Stream.concat(Stream.of("export", CASE, "--home", home.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        var terminal = new Terminal(
                locale, ZoneId.of("Asia/Ho_Chi_Minh"), new PrintWriter(out, true), new PrintWriter(err, true));
        var machine = new Machine(Map.of(), Map.of(Assets.PROPERTY, SHIPPED.toString(), "user.dir", folder.toString()));
        return new CommandLineProgram(machine, terminal, new Windows((_, _) -> 0, (_, _) -> 0), () -> {})
                .run(arguments);
    }
}
