package org.appealdesk.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.MeBody;

/** What is on this device of one backend, and whose it is. */
final class LiveFolder {

    private final Path path;

    /** @param id of the backend's profile */
    LiveFolder(Path live, String id) {
        this.path = live.resolve(id.replaceAll("[^A-Za-z0-9-]", "_"));
    }

    Path path() {
        return path;
    }

    private Path owner() {
        return path.resolve("person.json");
    }

    /** Whose data is here, as the backend knew this person last; empty when there is none. */
    Optional<MeBody> person() {
        try {
            return Files.exists(owner())
                            && MeBody.read(Files.readString(owner())) instanceof Decoded.Known<MeBody>(MeBody me)
                    ? Optional.of(me)
                    : Optional.empty();
        } catch (IOException e) {
            throw new StorageException(Problem.OTHER, owner() + " cannot be read: " + e, e);
        }
    }

    void keep(MeBody me) {
        try {
            Files.createDirectories(path);
            Files.writeString(owner(), me.json());
        } catch (IOException e) {
            throw new StorageException(Problem.OTHER, owner() + " cannot be kept: " + e, e);
        }
    }

    /** Deletes all of it. @throws StorageException when something stays; it is tried again the next time */
    void wipe() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new StorageException(Problem.OTHER, path + " cannot be wiped: " + e, e);
        }
    }
}
