package org.appealdesk.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.appealdesk.casework.survival.Appends;

/** Opens a home and appends until it is killed, see {@link Appends}. */
final class AppendUntilKilled {

    private AppendUntilKilled() {}

    /**
     * Arguments: home; a word that makes the command ids of this run differ from those of others; and, not to live
     * until killed, how many appends to make to each case.
     */
    public static void main(String[] arguments) throws InterruptedException {
        long appends = arguments.length > 2 ? Long.parseLong(arguments[2]) : Long.MAX_VALUE;
        try (Store store = Store.open(Path.of(arguments[0]), InstantSource.fixed(Instant.EPOCH))) {
            Appends.print(store.eventLog(), arguments[1], appends);
        }
    }
}
