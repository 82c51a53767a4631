package org.appealdesk.backend.database;

import java.sql.SQLException;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;

/** Says what a failure of the database means. */
public final class Failures {

    private Failures() {}

    /** @param what what could not be done, such as “keep the events” */
    public static StorageException of(String what, SQLException e) {
        return new StorageException(problem(e), "Could not " + what + ": " + e.getMessage(), e);
    }

    private static Problem problem(SQLException e) {
        String state = state(e);
        return switch (state) {
            case "53100" -> Problem.DISK_FULL;
            case "25006", "42501" -> Problem.READ_ONLY;
            default -> state.startsWith("XX") ? Problem.DAMAGED : Problem.OTHER;
        };
    }

    /** Whether the connection broke or the server is going down: what was under way may have happened or not. */
    public static boolean connectionLost(SQLException e) {
        String state = state(e);
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** Whether the same again may well succeed: the transaction only stood in another's way. */
    public static boolean collided(SQLException e) {
        String state = state(e);
        return state.equals("40P01") || state.equals("40001") || state.equals("55P03");
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }
}
