package org.appealdesk.backend.people;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.appealdesk.backend.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * The people in the database, and their tokens. What is changed here holds for the very next request on every node,
 * because each request looks its token up. Safe for use by several threads.
 */
public final class People {

    private final Database database;
    private final Consumer<byte[]> random;
    private final Subjects subjects;
    private final SharedLooks looks = new SharedLooks(this::holders);

    /** @param random fills an array with bytes that nobody can foresee */
    public People(Database database, Consumer<byte[]> random) {
        this.database = database;
        this.random = random;
        this.subjects = new Subjects(database);
    }

    /** The accounts at an issuer that let people in, beside the tokens. */
    public Subjects subjects() {
        return subjects;
    }

    /**
     * Somebody in a list.
     *
     * @param here false for who has left
     * @param tokens how many let this person in now
     */
    public record Entry(Person person, boolean here, int tokens) {}

    /**
     * A token that lets its holder in now; its text is known to nobody but the holder.
     *
     * @param number by which it can be revoked
     * @param expires null when it stays valid until it is revoked
     */
    public record Token(
            long number,
            String personId,
            String label,
            @Nullable Instant expires) {}

    /** @return false when the id is taken, by somebody who left too */
    public boolean add(Person person) {
        return database.ask("add " + person.id(), connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO people (person_id, name, role, queues, since) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (person_id) DO NOTHING""")) {
                insert.setString(1, person.id());
                insert.setString(2, person.name());
                insert.setString(3, person.role().name());
                insert.setArray(4, texts(connection, person.queues()));
                insert.setObject(5, moment(person.since()), Types.TIMESTAMP_WITH_TIMEZONE);
                return insert.executeUpdate() == 1;
            }
        });
    }

    /**
     * Changes somebody, at once for all.
     *
     * @param change gets the person as it is now, and keeps the id
     * @return false when there is nobody with this id, or not any more
     */
    public boolean change(String id, UnaryOperator<Person> change) {
        return database.inTransaction("change " + id, connection -> {
            Optional<Person> now = locked(connection, id);
            if (now.isPresent()) {
                write(connection, id, change.apply(now.get()));
            }
            return now.isPresent();
        });
    }

    private static Optional<Person> locked(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT person_id, name, role, queues, since FROM people
                WHERE person_id = ? AND left_at IS NULL FOR UPDATE""")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(person(rows)) : Optional.empty();
            }
        }
    }

    private static void write(Connection connection, String id, Person person) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE people SET name = ?, role = ?, queues = ?, since = ? WHERE person_id = ?")) {
            update.setString(1, person.name());
            update.setString(2, person.role().name());
            update.setArray(3, texts(connection, person.queues()));
            update.setObject(4, moment(person.since()), Types.TIMESTAMP_WITH_TIMEZONE);
            update.setString(5, id);
            update.executeUpdate();
        }
    }

    /**
     * Lets this person in no more, and ends the absences in which they stand in: nobody would. Who stands in for them goes
     * on doing so.
     *
     * @return false when there is nobody with this id, or not any more
     */
    public boolean leave(String id) {
        return database.ask("let " + id + " leave", connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    WITH gone AS (
                        UPDATE people SET left_at = now() WHERE person_id = ? AND left_at IS NULL RETURNING person_id),
                    back AS (
                        UPDATE absences SET ended_at = now() FROM gone
                        WHERE substitute_id = gone.person_id AND ended_at IS NULL AND until_at > now())
                    SELECT person_id FROM gone""")) {
                update.setString(1, id);
                try (ResultSet rows = update.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    /** Everybody, by id. */
    public List<Entry> all() {
        return database.ask("list the people", connection -> {
            List<Entry> entries = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                            SELECT person_id, name, role, queues, since, left_at IS NULL, (
                                SELECT count(*) FROM tokens
                                WHERE tokens.person_id = people.person_id AND left_at IS NULL
                                    AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()))
                            FROM people ORDER BY person_id""");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(person(rows), rows.getBoolean(6), rows.getInt(7)));
                }
            }
            return entries;
        });
    }

    /**
     * A new token for this person.
     *
     * @param label what it is for, such as the name of a laptop
     * @param validFor null for a token that stays valid until it is revoked
     * @return empty when there is nobody with this id, or not any more
     */
    public Optional<AccessToken> issue(String id, String label, @Nullable Duration validFor) {
        AccessToken token = AccessToken.random(random);
        boolean issued = database.ask("issue a token", connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO tokens (token_hash, person_id, label, expires_at)
                    SELECT ?, person_id, ?, now() + ? * interval '1 second'
                    FROM people WHERE person_id = ? AND left_at IS NULL""")) {
                insert.setBytes(1, token.hash());
                insert.setString(2, label);
                insert.setObject(3, validFor == null ? null : validFor.toSeconds(), Types.BIGINT);
                insert.setString(4, id);
                return insert.executeUpdate() == 1;
            }
        });
        return issued ? Optional.of(token) : Optional.empty();
    }

    /** All tokens that let somebody in now, the oldest first. */
    public List<Token> tokens() {
        return database.ask("list the tokens", connection -> {
            List<Token> tokens = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                            SELECT token_id, person_id, label, expires_at FROM tokens JOIN people USING (person_id)
                            WHERE revoked_at IS NULL AND left_at IS NULL AND (expires_at IS NULL OR expires_at > now())
                            ORDER BY token_id""");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    OffsetDateTime expires = rows.getObject(4, OffsetDateTime.class);
                    tokens.add(new Token(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            expires == null ? null : expires.toInstant()));
                }
            }
            return tokens;
        });
    }

    /** Revokes one token. @return false when it let nobody in before */
    public boolean revokeToken(long number) {
        return database.ask("revoke a token", connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    UPDATE tokens SET revoked_at = now()
                    WHERE token_id = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())""")) {
                update.setLong(1, number);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Revokes all tokens of this person. @return how many let in until now */
    public int revoke(String id) {
        return database.ask("revoke tokens", connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    UPDATE tokens SET revoked_at = now()
                    WHERE person_id = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())""")) {
                update.setString(1, id);
                return update.executeUpdate();
            }
        });
    }

    /** Whom this lets in, with the queues of the moment, as a substitute too: empty when it is unknown, expired or revoked, or the person has left. */
    public Optional<Person> holder(Pass pass) {
        return looks.holder(pass);
    }

    /** Whom each of these lets in now; one that lets nobody in is not among them. */
    public Map<Pass, Person> holders(Collection<? extends Pass> passes) {
        List<AccessToken> tokens = new ArrayList<>();
        List<Subject> accounts = new ArrayList<>();
        for (Pass pass : passes) {
            switch (pass) {
                case AccessToken token -> tokens.add(token);
                case Subject account -> accounts.add(account);
            }
        }
        Map<Pass, Person> holders = new HashMap<>();
        if (!tokens.isEmpty()) {
            holders.putAll(holdersOfTokens(tokens));
        }
        if (!accounts.isEmpty()) {
            holders.putAll(subjects.holders(accounts));
        }
        return holders;
    }

    private Map<Pass, Person> holdersOfTokens(List<AccessToken> asked) {
        return database.ask("look tokens up", connection -> {
            Map<Pass, Person> holders = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT person_id, name, role, queues, since, place
                    FROM unnest(?) WITH ORDINALITY AS asked (token_hash, place)
                        JOIN tokens USING (token_hash) JOIN people_at_work USING (person_id)
                    WHERE revoked_at IS NULL AND left_at IS NULL AND (expires_at IS NULL OR expires_at > now())""")) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "bytea", asked.stream().map(AccessToken::hash).toArray(byte[][]::new)));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        holders.put(asked.get(rows.getInt(6) - 1), person(rows));
                    }
                }
                return holders;
            }
        });
    }

    static Person person(ResultSet rows) throws SQLException {
        OffsetDateTime since = rows.getObject(5, OffsetDateTime.class);
        return new Person(
                rows.getString(1),
                rows.getString(2),
                Role.valueOf(rows.getString(3)),
                Arrays.stream((String[]) rows.getArray(4).getArray()).collect(Collectors.toSet()),
                since == null ? null : since.toInstant());
    }

    static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Array texts(Connection connection, Set<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
