package org.appealdesk.backend.database;

import java.sql.SQLException;
import java.util.List;
import org.appealdesk.casework.StorageException;

/** There is no database to work with, for a reason that whoever runs the program can mend. */
public final class NoDatabaseException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** Why; the facts of each stand in the order that is told here. */
    public enum Reason {
        /** Nobody answers: the address, the driver's words. */
        UNREACHABLE,
        /** The password is wrong, or this user may not come in from here: the address. */
        REFUSED,
        /** The server has no such database: the address. */
        MISSING,
        /** The address, the server's version, the oldest that is supported. */
        TOO_OLD,
        /** This program carries no server for this machine: the machine. */
        NO_SERVER_HERE
    }

    private final Reason reason;
    private final transient List<Object> facts;

    private NoDatabaseException(Reason reason, String message, Throwable cause, Object... facts) {
        super(Problem.OTHER, message, cause);
        this.reason = reason;
        this.facts = List.of(facts);
    }

    private NoDatabaseException(Reason reason, String message, Object... facts) {
        super(Problem.OTHER, message);
        this.reason = reason;
        this.facts = List.of(facts);
    }

    static NoDatabaseException of(DatabaseAddress address, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String message = "Could not open the database " + address + ": " + e.getMessage();
        return switch (state) {
            // A wrong password; no line in pg_hba.conf; no right to connect.
            case "28P01", "28000", "42501" -> new NoDatabaseException(Reason.REFUSED, message, e, address);
            case "3D000" -> new NoDatabaseException(Reason.MISSING, message, e, address);
            default -> new NoDatabaseException(Reason.UNREACHABLE, message, e, address, String.valueOf(e.getMessage()));
        };
    }

    static NoDatabaseException tooOld(DatabaseAddress address, int version, int oldest) {
        return new NoDatabaseException(
                Reason.TOO_OLD,
                "The server of " + address + " is PostgreSQL " + version + "; " + oldest + " or newer is needed",
                address,
                version,
                oldest);
    }

    static NoDatabaseException noServerFor(String machine) {
        return new NoDatabaseException(
                Reason.NO_SERVER_HERE,
                "This program carries no PostgreSQL for " + machine + ": name a server that runs already",
                machine);
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> facts() {
        return facts;
    }
}
