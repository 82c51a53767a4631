package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.live.MemoryReplica;
import org.appealdesk.casework.live.SyncStatus.Link;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.store.BlobFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that were cut off, against a real node over a real database. */
class UploadResumeTest {

    private static final int LENGTH = 12_000_000;

    /** More than one piece, less than two. */
    private static final int CUT = 6_000_000;

    @TempDir
    private Path folder = Path.of("");

    private final Exchange exchange = new Exchange(TestPostgres.fresh());
    private final String token = exchange.token("LAN", Role.AGENT);
    private final Relay line;
    private final BackendAddress address;

    UploadResumeTest() throws IOException {
        line = Relay.to(exchange.at().url().getPort());
        address = BackendAddress.of("http://127.0.0.1:" + line.port());
    }

    @AfterEach
    void close() throws IOException {
        line.close();
        exchange.close();
    }

    private static byte[] content() {
        byte[] content = new byte[LENGTH];
        new Random(3).nextBytes(content);
        return content;
    }

    /** A file of this device's, apart from any console. */
    private FileFacts file() {
        return blobs().put("statement.pdf", new ByteArrayInputStream(content()));
    }

    private BlobFolder blobs() {
        return BlobFolder.open(folder.resolve("files"), 100_000_000);
    }

    private Path path(FileFacts facts) {
        return blobs().find(facts.sha256()).orElseThrow();
    }

    private static boolean begins(String request) {
        return request.startsWith("POST /v1/uploads ");
    }

    @Test
    void oneThatWasCutGoesOnAfterTheConsoleWasStartedAnew() throws IOException {
        CaseId id = exchange.given("1", Plots.queued());
        FileFacts facts;
        try (Desktop lan = new Desktop(folder, address, "LAN", token)) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            lan.act(id, Moves.claims());
            lan.untilSettled();
            facts = lan.blobs().put("statement.pdf", new ByteArrayInputStream(content()));
            line.breakAfter(CUT);
            lan.act(
                    id,
                    new SupportAction.WriteToParty(
                            new Message("M1", Channel.support(Side.SELLER), "See the statement", List.of(facts))));
            lan.until("it is cut off", () -> lan.status().link() == Link.OFFLINE);
        }
        assertThat(line.requests()).filteredOn(UploadResumeTest::begins).hasSize(1);
        line.requests().clear();
        line.letThrough();
        try (Desktop lan = new Desktop(folder, address, "LAN", token)) {
            lan.untilSettled();
        }

        assertThat(line.requests())
                .as("it goes on where it was")
                .noneMatch(UploadResumeTest::begins)
                .anyMatch(request -> request.startsWith("HEAD /v1/uploads/"))
                .anyMatch(request -> request.startsWith("PATCH /v1/uploads/"));
        try (Desktop minh = new Desktop(folder, exchange.at(), "MINH", exchange.token("MINH", Role.AGENT))) {
            minh.until("the case is there", () -> minh.desk().find(id).isPresent());
            assertThat(Files.readAllBytes(
                            minh.desk().blobs().find(facts.sha256()).orElseThrow()))
                    .isEqualTo(content());
        }
    }

    @Test
    void nothingIsRememberedOfOneThatIsDone() {
        var kept = new MemoryReplica();
        FileFacts facts = file();

        new Upload(exchange.calls(token), kept).send(facts, path(facts));

        assertThat(kept.upload(facts.sha256())).isEmpty();
    }

    /** The other half of the answer to the last piece was lost. */
    @Test
    void nothingIsRememberedOfOneThatTurnsOutToBeThere() {
        var kept = new MemoryReplica();
        FileFacts facts = file();
        new Upload(exchange.calls(token), new MemoryReplica()).send(facts, path(facts));
        kept.keepUpload(facts.sha256(), exchange.at().url() + "/v1/uploads/whatever");

        new Upload(exchange.calls(token), kept).send(facts, path(facts));

        assertThat(kept.upload(facts.sha256())).isEmpty();
    }

    @Test
    void oneThatTheBackendHasForgottenBeginsAnew() {
        var kept = new MemoryReplica();
        FileFacts facts = file();
        kept.keepUpload(facts.sha256(), exchange.at().url() + "/v1/uploads/00000000-0000-0000-0000-000000000000");

        new Upload(exchange.calls(token), kept).send(facts, path(facts));

        assertThat(kept.upload(facts.sha256())).isEmpty();
        exchange.calls(token)
                .ask(exchange.calls(token).to("v1/files/" + facts.sha256()).build(), response -> {
                    assertThat(response.body().bytes()).isEqualTo(content());
                    return true;
                });
    }

    /** The backend has moved since, or somebody wrote into the file. */
    @Test
    void whatWasBegunElsewhereIsNotAskedFor() throws IOException {
        var kept = new MemoryReplica();
        FileFacts facts = file();
        try (Relay elsewhere = Relay.to(exchange.at().url().getPort())) {
            kept.keepUpload(facts.sha256(), "http://127.0.0.1:" + elsewhere.port() + "/v1/uploads/1");

            new Upload(exchange.calls(token), kept).send(facts, path(facts));

            assertThat(elsewhere.up()).isZero();
        }
        kept.keepUpload(facts.sha256(), "no address at all");
        new Upload(exchange.calls(token), kept).send(facts, path(facts));
    }

    /** No backend takes a name of that length. */
    @Test
    void nothingIsRememberedOfOneThatIsRefused() throws IOException {
        var kept = new MemoryReplica();
        FileFacts facts = file();
        FileFacts tooLong = new FileFacts("x".repeat(300), facts.bytes(), facts.sha256(), true);
        Path file = path(facts);
        kept.keepUpload(facts.sha256(), exchange.at().url() + "/v1/uploads/gone");

        assertThatThrownBy(() -> new Upload(exchange.calls(token), kept).send(tooLong, file))
                .isInstanceOf(MissingFileException.class);

        assertThat(kept.upload(facts.sha256())).isEmpty();
    }
}
