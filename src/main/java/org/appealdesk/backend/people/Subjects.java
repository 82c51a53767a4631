package org.appealdesk.backend.people;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.backend.database.Database;

/**
 * Which account at an issuer is whose. Only who was linked before is let in by it. What is changed here holds for the
 * very next request on every node. Safe for use by several threads.
 */
public final class Subjects {

    private final Database database;

    Subjects(Database database) {
        this.database = database;
    }

    /** What came of linking. */
    public enum Linked {
        /** It lets this person in now, or did already. */
        DONE,
        /** It lets somebody else in. */
        TAKEN,
        /** There is nobody with this id, or not any more. */
        UNKNOWN
    }

    /** An account that was linked. */
    public record Link(String personId, String issuer, String subject) {}

    /** Lets a person in by an account. */
    public Linked link(String personId, String issuer, String subject) {
        return database.ask("link " + personId, connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO people_subjects (issuer, subject, person_id)
                    SELECT ?, ?, person_id FROM people WHERE person_id = ? AND left_at IS NULL
                    ON CONFLICT DO NOTHING""")) {
                insert.setString(1, issuer);
                insert.setString(2, subject);
                insert.setString(3, personId);
                return insert.executeUpdate() == 1 ? Linked.DONE : standing(connection, personId, issuer, subject);
            }
        });
    }

    private static Linked standing(Connection connection, String personId, String issuer, String subject)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT person_id = ? FROM people_subjects WHERE issuer = ? AND subject = ?
                    AND EXISTS (SELECT FROM people WHERE people.person_id = ? AND left_at IS NULL)""")) {
            select.setString(1, personId);
            select.setString(2, issuer);
            select.setString(3, subject);
            select.setString(4, personId);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Linked.UNKNOWN;
                }
                return rows.getBoolean(1) ? Linked.DONE : Linked.TAKEN;
            }
        }
    }

    /** No account lets this person in any more. @return how many did until now */
    public int unlink(String personId) {
        return database.ask("unlink " + personId, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM people_subjects WHERE person_id = ?")) {
                delete.setString(1, personId);
                return delete.executeUpdate();
            }
        });
    }

    /** All links, in the order they were made. */
    public List<Link> all() {
        return database.ask("list the linked accounts", connection -> {
            List<Link> links = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT person_id, issuer, subject FROM people_subjects ORDER BY linked_at, subject");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    links.add(new Link(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return links;
        });
    }

    /**
     * Whom each of these lets in now; one that is not linked or has expired, or whose person has left, is left out. An agent
     * whose first day nobody told has begun when the issuer says so, else now: this is the first sign-in (t16).
     */
    Map<Pass, Person> holders(Collection<Subject> subjects) {
        Map<Pass, Person> holders =
                database.ask("look accounts up", connection -> holders(connection, List.copyOf(subjects)));
        holders.replaceAll((pass, person) ->
                pass instanceof Subject subject && isWithoutFirstDay(person) ? begin(person, subject) : person);
        return holders;
    }

    private static Map<Pass, Person> holders(Connection connection, List<Subject> asked) throws SQLException {
        Map<Pass, Person> holders = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT person_id, name, role, queues, since, place
                FROM unnest(?, ?, ?) WITH ORDINALITY AS asked (issuer, subject, expires_at, place)
                    JOIN people_subjects USING (issuer, subject) JOIN people_at_work USING (person_id)
                WHERE left_at IS NULL AND asked.expires_at > now()""")) {
            select.setArray(1, texts(connection, asked.stream().map(Subject::issuer)));
            select.setArray(2, texts(connection, asked.stream().map(Subject::name)));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz",
                            asked.stream()
                                    .map(subject -> subject.expires().atOffset(ZoneOffset.UTC))
                                    .toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    holders.put(asked.get(rows.getInt(6) - 1), People.person(rows));
                }
            }
            return holders;
        }
    }

    private static boolean isWithoutFirstDay(Person person) {
        return person.role() == Role.AGENT && person.since() == null;
    }

    /** The one who comes first writes it; all read the same. */
    private Person begin(Person person, Subject subject) {
        return database.ask("keep the first day of " + person.id(), connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    UPDATE people SET since = coalesce(since, ?, now()) WHERE person_id = ?
                    RETURNING since""")) {
                update.setObject(1, People.moment(subject.begun()), Types.TIMESTAMP_WITH_TIMEZONE);
                update.setString(2, person.id());
                try (ResultSet rows = update.executeQuery()) {
                    return rows.next()
                            ? person.begun(
                                    rows.getObject(1, OffsetDateTime.class).toInstant())
                            : person;
                }
            }
        });
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
