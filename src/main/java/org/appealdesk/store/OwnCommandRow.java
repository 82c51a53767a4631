package org.appealdesk.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.engine.Rejection;
import org.appealdesk.protocol.CommandJson;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.RejectionJson;
import org.jspecify.annotations.Nullable;

/** An own command as a row. */
final class OwnCommandRow {

    private static final String WAITING = "waiting";
    private static final String ACKNOWLEDGED = "acknowledged";
    private static final String REFUSED = "refused";
    private static final String DONE = "done";

    /** Stands between the kind of a refusal, its rejection, and the backend's words. */
    private static final String BREAK = "\n";

    private final Seal seal;

    OwnCommandRow(Seal seal) {
        this.seal = seal;
    }

    static String place(String commandId) {
        return "command " + commandId;
    }

    OwnCommand read(ResultSet row) throws SQLException {
        String id = row.getString("command_id");
        String body = seal.openText(place(id), row.getBytes("body"));
        var command = known(CommandJson.read(body, Instant.parse(row.getString("received_at"))));
        return new OwnCommand(row.getLong("place"), command, row.getLong("seen"), state(row, id));
    }

    private OwnCommand.State state(ResultSet row, String id) throws SQLException {
        long version = row.getLong("state_version");
        return switch (row.getString("state")) {
            case WAITING -> new OwnCommand.Waiting();
            case ACKNOWLEDGED -> new OwnCommand.Acknowledged(version);
            case REFUSED -> new OwnCommand.Refused(refusal(seal.openText(place(id), row.getBytes("refusal"))));
            case DONE -> new OwnCommand.Done(version);
            case String other ->
                throw new StorageException(Problem.DAMAGED, "An own command is “" + other + "”, which is no state");
        };
    }

    /** Fills in the state, its version, the refusal and the id, in this order. */
    void write(PreparedStatement update, String id, OwnCommand.State state) throws SQLException {
        switch (state) {
            case OwnCommand.Waiting _ -> write(update, WAITING, 0, null);
            case OwnCommand.Acknowledged(long version) -> write(update, ACKNOWLEDGED, version, null);
            case OwnCommand.Refused(Refusal refusal) -> write(update, REFUSED, 0, seal.seal(place(id), text(refusal)));
            case OwnCommand.Done(long version) -> write(update, DONE, version, null);
        }
        update.setString(4, id);
    }

    private static void write(PreparedStatement update, String state, long version, byte @Nullable [] refusal)
            throws SQLException {
        update.setString(1, state);
        update.setLong(2, version);
        update.setBytes(3, refusal);
    }

    private static String text(Refusal refusal) {
        Rejection rejection = refusal.rejection();
        return refusal.why()
                + BREAK
                + (rejection == null ? "" : RejectionJson.write(rejection))
                + BREAK
                + refusal.detail();
    }

    private static Refusal refusal(String text) {
        String[] parts = text.split(BREAK, 3);
        Rejection rejection = parts[1].isEmpty() ? null : known(RejectionJson.read(parts[1]));
        return new Refusal(Refusal.Why.valueOf(parts[0]), rejection, parts[2]);
    }

    private static <T> T known(Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Known<T> known -> known.value();
            case Decoded.Malformed<T> malformed -> throw new StorageException(Problem.DAMAGED, malformed.why());
            case Decoded.Unknown<T> unknown ->
                throw new StorageException(
                        Problem.OTHER, "“" + unknown.type() + "” is of a newer version of this program. Update it.");
        };
    }
}
