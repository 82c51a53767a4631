package org.appealdesk.backend.feed;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * Which cases somebody follows: those of some queues whose newest appeal is open, or ended not long ago.
 *
 * @param queues fiat currencies, see {@link org.appealdesk.backend.log.Standing#queue}; empty for all
 * @param closedFor how long a case stays in sight after its appeal ended
 */
public record Scope(Set<String> queues, Duration closedFor) {
    public Scope {
        queues = Set.copyOf(queues);
    }

    /** How many parameters {@link #sql} has. */
    public static final int PARAMETERS = 2;

    /** The condition that a row with the columns {@code queue} and {@code closed_at}, under that alias, is in scope. */
    public static String sql(String alias) {
        // Null stands for all queues.
        return """
                %1$s.queue IS NOT NULL AND %1$s.queue = ANY (coalesce(?, ARRAY[%1$s.queue]))
                AND (%1$s.closed_at IS NULL OR %1$s.closed_at > now() - make_interval(secs => ?))""".formatted(alias);
    }

    /**
     * Sets the parameters of {@link #sql}.
     *
     * @param index of the first of them
     */
    public void set(PreparedStatement statement, int index) throws SQLException {
        statement.setArray(
                index, queues.isEmpty() ? null : statement.getConnection().createArrayOf("text", queues.toArray()));
        statement.setDouble(index + 1, closedFor.toMillis() / 1000.0);
    }
}
