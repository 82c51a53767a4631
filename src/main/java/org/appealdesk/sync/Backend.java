package org.appealdesk.sync;

import java.util.List;
import java.util.function.Consumer;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.ResultsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.protocol.http.SnapshotLine;
import org.jspecify.annotations.Nullable;

/** What a console asks of a backend. Every method waits for the answer and throws {@link UnansweredException}. */
public interface Backend {

    /** Who the backend takes the caller for. */
    MeBody me();

    /** Sends commands, at most {@link org.appealdesk.protocol.http.CommandsBody#MOST}, to be carried out in this order. */
    ResultsBody push(List<SentCommand> commands);

    /** What came after the cursor. */
    ChangesBody changes(String cursor, int limit);

    /**
     * Gives each line of a snapshot to the taker as it comes. Returns after the last line; a snapshot that was cut off
     * throws.
     *
     * @param resume how far the last one got; null for a new one
     */
    void snapshot(Replica.@Nullable SnapshotUnderWay resume, Consumer<SnapshotLine> taker);
}
