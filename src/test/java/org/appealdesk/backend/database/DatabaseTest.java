package org.appealdesk.backend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.appealdesk.backend.database.NoDatabaseException.Reason;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String value(Database database, String query) {
        return database.ask("look", connection -> value(connection, query));
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Test
    @DisplayName("every session is in UTC, bears the application's name, and may neither wait nor work for long")
    void sessions() {
        try (Database database = Database.open(TestPostgres.fresh(), "node-7", 2)) {
            assertThat(value(database, "SHOW timezone")).isEqualTo("UTC");
            assertThat(value(database, "SHOW application_name")).isEqualTo("node-7");
            assertThat(value(database, "SHOW transaction_timeout")).isEqualTo("10s");
            assertThat(value(database, "SHOW statement_timeout")).isEqualTo("8s");
            assertThat(value(database, "SHOW lock_timeout")).isEqualTo("4s");
            assertThat(value(database, "SHOW idle_in_transaction_session_timeout"))
                    .isEqualTo("10s");
        }
    }

    @Test
    @DisplayName("a transaction that fails leaves nothing, and its connection works on")
    void rollsBack() {
        try (Database database = Database.open(TestPostgres.fresh(), "test", 1)) {
            assertThatThrownBy(() -> database.inTransaction("keep two", connection -> {
                        execute(connection, "INSERT INTO commands VALUES ('c1', 'f', '1', 1, 1)");
                        return execute(connection, "INSERT INTO commands VALUES ('c1', 'f', '1', 1, 1)");
                    }))
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith("Could not keep two: ");
            assertThat(value(database, "SELECT count(*) FROM commands")).isEqualTo("0");

            int kept = database.inTransaction(
                    "keep one",
                    connection -> execute(connection, "INSERT INTO commands VALUES ('c1', 'f', '1', 1, 1)"));
            assertThat(kept).isOne();
            assertThat(value(database, "SELECT count(*) FROM commands")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @CsvSource({"53100, DISK_FULL", "25006, READ_ONLY", "42501, READ_ONLY", "XX001, DAMAGED", "23505, OTHER", ", OTHER"
    })
    void saysWhatAFailureMeans(String state, Problem problem) {
        assertThat(Failures.of("keep", new SQLException("because", state)))
                .hasMessage("Could not keep: because")
                .extracting(StorageException::problem)
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true, false",
        "57P01, true, false",
        "40P01, false, true",
        "40001, false, true",
        "55P03, false, true",
        "23505, false, false",
        ", false, false"
    })
    void tellsALostConnectionFromACollision(String state, boolean lost, boolean collided) {
        var failure = new SQLException("because", state);
        assertThat(Failures.connectionLost(failure)).isEqualTo(lost);
        assertThat(Failures.collided(failure)).isEqualTo(collided);
    }

    @Test
    void aServerWithoutALimitForTransactionsGetsThoseForTheirParts() {
        assertThat(Database.settings(17)).contains("SET transaction_timeout = 10000");
        for (int version : new int[] {15, 16}) {
            assertThat(Database.settings(version))
                    .contains("SET statement_timeout = 8000", "SET idle_in_transaction_session_timeout = 10000")
                    .noneMatch(setting -> setting.contains("transaction_timeout") && !setting.contains("idle_in_"));
        }
    }

    @Test
    void aServerThatIsTooOldIsRefused() {
        DatabaseAddress there = TestPostgres.fresh();

        assertThat(Database.check(there, 15)).isEqualTo(15);
        assertRefused(Reason.TOO_OLD, () -> Database.check(there, 14))
                .hasMessageContaining("PostgreSQL 14; 15 or newer is needed");
    }

    @Test
    void aServerThatIsNotThereOrRefusesIsToldOfAtOnce() {
        DatabaseAddress there = TestPostgres.fresh();
        var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/appeals", "appealdesk", "secret");
        var wrong = new DatabaseAddress(there.url(), there.user(), "wrong");
        var missing = new DatabaseAddress(there.url() + "_not", there.user(), there.password());

        assertRefused(Reason.UNREACHABLE, () -> Database.open(nowhere, "test", 1))
                .hasMessageContaining("appealdesk at jdbc:postgresql://127.0.0.1:1/appeals")
                .hasMessageNotContaining("secret");
        assertRefused(Reason.REFUSED, () -> Database.open(wrong, "test", 1)).hasMessageContaining("password");
        assertRefused(Reason.MISSING, () -> Database.check(missing));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            Reason reason, ThrowingCallable opening) {
        return assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        NoDatabaseException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    @Test
    void thePoolTellsWhatItsConnectionsDo() {
        try (Database database = Database.open(TestPostgres.fresh(), "test", 3)) {
            Database.Connections within = database.ask("look", _ -> database.connections());

            assertThat(within.used()).isEqualTo(1);
            assertThat(within.most()).isEqualTo(3);
            assertThat(database.connections().used()).isZero();
        }
    }

    /** The server's details quote whole rows. */
    @Test
    void aFailureQuotesNoRow() {
        try (Database database = Database.open(TestPostgres.fresh(), "test", 1)) {
            assertThatThrownBy(() -> database.ask(
                            "add",
                            connection -> execute(
                                    connection,
                                    "INSERT INTO people (person_id, name, role) VALUES ('x', 'Nguyễn Văn A', 'KING')")))
                    .hasMessageContaining("violates check constraint")
                    .hasMessageNotContaining("Nguyễn");
        }
    }

    @Test
    @DisplayName("migrating twice changes nothing; a database that a newer program migrated is refused")
    void migrates() {
        DatabaseAddress address = TestPostgres.bare();
        Schema.migrate(address);
        Schema.migrate(address);
        TestPostgres.execute(address, """
                INSERT INTO flyway_schema_history
                SELECT 999, '99', 'from the future', type, 'V99__future.sql', 7, installed_by, now(), 1, true
                FROM flyway_schema_history LIMIT 1""");

        assertThatThrownBy(() -> Schema.migrate(address))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("99");
    }
}
