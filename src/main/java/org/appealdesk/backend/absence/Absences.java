package org.appealdesk.backend.absence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.backend.database.Database;
import org.appealdesk.casework.Substitutes;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.casework.absence.AbsenceBook.Colleague;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.casework.absence.AbsenceRefusal;
import org.appealdesk.casework.absence.AbsenceRefusal.Why;
import org.appealdesk.casework.absence.AbsenceRules;
import org.appealdesk.engine.trade.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Absences in the database. What is changed here holds for the very next request on every node. Who recorded and who
 * ended one, and when, stays in the table. Safe for use by several threads.
 */
public final class Absences implements Substitutes {

    private final Database database;

    public Absences(Database database) {
        this.database = database;
    }

    /** Those that are not over, who is away first first. */
    public List<Absence> absences(Instant now) {
        return database.ask("list the absences", connection -> absences(connection, now));
    }

    private static List<Absence> absences(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT absence_id, person_id, substitute_id, from_at, until_at, note FROM absences
                WHERE ended_at IS NULL AND until_at > ? ORDER BY from_at, absence_id""")) {
            set(select, 1, now);
            List<Absence> all = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(new Absence(
                            rows.getString(1),
                            new AbsencePlan(
                                    new AgentId(rows.getString(2)),
                                    new AgentId(rows.getString(3)),
                                    instant(rows, 4),
                                    instant(rows, 5),
                                    rows.getString(6))));
                }
            }
            return all;
        }
    }

    /** Everybody who works on cases, by id. */
    public List<Colleague> colleagues() {
        return database.ask("list who works on cases", Absences::colleagues);
    }

    private static List<Colleague> colleagues(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        SELECT person_id, name FROM people
                        WHERE role IN ('AGENT', 'SUPERVISOR') AND left_at IS NULL ORDER BY person_id""");
                ResultSet rows = select.executeQuery()) {
            List<Colleague> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new Colleague(new AgentId(rows.getString(1)), rows.getString(2)));
            }
            return all;
        }
    }

    /**
     * Records an absence. Whether the caller may is the caller's to check.
     *
     * @param by id of who records it; null for the administrator
     * @return what is wrong with it; empty when it is recorded
     */
    public Optional<AbsenceRefusal> record(AbsencePlan plan, @Nullable String by, Instant now) {
        return database.inTransaction("record an absence", connection -> {
            // Two at once could each be right alone.
            try (PreparedStatement lock =
                    connection.prepareStatement("LOCK TABLE absences IN SHARE ROW EXCLUSIVE MODE")) {
                lock.execute();
            }
            Optional<AbsenceRefusal> refusal = areKnown(connection, plan)
                    ? AbsenceRules.refusal(absences(connection, now), plan, now)
                    : Optional.of(new AbsenceRefusal(Why.UNKNOWN_PERSON, null));
            if (refusal.isEmpty()) {
                insert(connection, plan, by);
            }
            return refusal;
        });
    }

    private static boolean areKnown(Connection connection, AbsencePlan plan) throws SQLException {
        return colleagues(connection).stream()
                .map(Colleague::id)
                .collect(Collectors.toSet())
                .containsAll(List.of(plan.person(), plan.substitute()));
    }

    private static void insert(Connection connection, AbsencePlan plan, @Nullable String by) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO absences (person_id, substitute_id, from_at, until_at, note, recorded_by)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, plan.person().value());
            insert.setString(2, plan.substitute().value());
            set(insert, 3, plan.from());
            set(insert, 4, plan.until());
            insert.setString(5, plan.note());
            insert.setString(6, by);
            insert.executeUpdate();
        }
    }

    /** One that is not over; empty when there is none. */
    Optional<Absence> find(String id, Instant now) {
        return absences(now).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Ends an absence now, or lets it not begin.
     *
     * @param by id of who ends it; null for the administrator
     * @return false when it was over already
     */
    public boolean end(Absence absence, @Nullable String by) {
        return database.ask("end an absence", connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    UPDATE absences SET ended_by = ?, ended_at = now()
                    WHERE absence_id = ? AND ended_at IS NULL AND until_at > now()""")) {
                update.setString(1, by);
                update.setLong(2, Long.parseLong(absence.id()));
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Set<AgentId> standsInFor(AgentId agent, Instant at) {
        return database.ask("look for whom somebody stands in", connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT person_id FROM absences
                    WHERE substitute_id = ? AND ended_at IS NULL AND from_at <= ? AND until_at > ?""")) {
                select.setString(1, agent.value());
                set(select, 2, at);
                set(select, 3, at);
                Set<AgentId> away = new HashSet<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        away.add(new AgentId(rows.getString(1)));
                    }
                }
                return away;
            }
        });
    }

    private static void set(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setObject(index, instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static Instant instant(ResultSet rows, int index) throws SQLException {
        return rows.getObject(index, OffsetDateTime.class).toInstant();
    }
}
