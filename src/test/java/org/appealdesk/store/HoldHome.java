package org.appealdesk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.appealdesk.casework.StorageException;

/** Opens a home, says so, and keeps it until it is killed. */
final class HoldHome {

    private HoldHome() {}

    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.open(Path.of(arguments[0]), InstantSource.fixed(Instant.EPOCH))) {
            System.out.println("open");
            System.out.flush();
            while (System.in.read() >= 0) {
                store.eventLog().cases();
            }
        } catch (StorageException e) {
            System.out.println(e.problem() + ": " + e.getMessage());
        }
    }
}
