package org.appealdesk.backend.retention;

import static org.appealdesk.engine.story.Moves.adds;
import static org.appealdesk.engine.story.People.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which files go with a purge, also when others begin to speak of them meanwhile. */
class PurgedFilesTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private final DatabaseAddress address = TestPostgres.fresh();
    /** It believes that every file is there, as one does that looked just before the purge. */
    private final Node node = new Node(address);

    private final Stock stock = new Stock(address, node, "c");
    private final Retention retention = new Retention(node.database());
    private final Commands late = new Commands("late");

    @AfterEach
    void close() {
        node.close();
    }

    private static Action speaksOf(String sha256) {
        return adds(new EvidenceFile(
                "E9", EvidenceKind.BANK_STATEMENT, new FileFacts("b.png", 10, sha256, true), "this too"));
    }

    @Test
    void aFileGoesWithTheLastCaseThatSpeaksOfIt() {
        String shared = stock.file("shared", 800, 1);
        CaseId first = stock.closed("1", shared, 400);
        CaseId second = stock.closed("2", shared, 300);

        assertThat(retention.purge(YEAR).files()).isZero();
        assertThat(stock.count("files")).isEqualTo(1);
        stock.closedBefore(second, 400);
        assertThat(retention.purge(YEAR).files()).isEqualTo(1);

        assertThat(stock.count("files")).isZero();
        assertThat(stock.count("file_chunks")).isZero();
        assertThat(stock.rows("SELECT sha256 || ' ' || bytes FROM purged_files"))
                .containsExactly(shared + " 10");
        assertThat(stock.rows("SELECT case_id FROM case_files ORDER BY 1"))
                .as("which case had it")
                .containsExactly(first.value(), second.value());
    }

    @Test
    void anEventWhoseFileWasPurgedMeanwhileIsNotKept() {
        String sha256 = stock.file("old", 400, 1);
        CaseId open = stock.open("1", stock.file("young", 1, 1));
        retention.purge(YEAR);
        long before = stock.count("events");
        var command = late.of(open, seller(speaksOf(sha256)));

        assertThatThrownBy(() -> node.authority().submit(command))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("A file of this event was purged");
        assertThat(stock.count("events")).isEqualTo(before);

        stock.file("old", 0, 1);
        assertThat(node.authority().submit(command)).as("it came again").isInstanceOf(Answer.Accepted.class);
        assertThat(retention.purge(YEAR).files()).isZero();
    }

    @Test
    void aFileThatAnEventUnderWaySpeaksOfIsPassedOver() throws Exception {
        String sha256 = stock.file("old", 400, 1);
        CaseId open = stock.open("1", stock.file("young", 1, 1));
        try (Connection other = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("INSERT INTO events (case_id, version, body, hash) VALUES ('" + open
                    + "', 99, '{\"sha256\":\"" + sha256 + "\"}', '')");

            assertThat(retention.purge(YEAR).files()).isZero();

            other.commit();
        }
        assertThat(retention.purge(YEAR).files()).as("it is spoken of now").isZero();
        assertThat(stock.count("files")).isEqualTo(2);
    }

    @Test
    void aFileThatCameAgainCanBePurgedAgain() {
        stock.file("old", 400, 1);
        retention.purge(YEAR);
        stock.file("old", 400, 1);

        assertThat(retention.purge(YEAR).files()).isEqualTo(1);

        assertThat(stock.count("purged_files")).isEqualTo(1);
        assertThat(stock.count("file_chunks")).isZero();
    }
}
