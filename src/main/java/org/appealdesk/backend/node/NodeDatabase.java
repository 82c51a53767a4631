package org.appealdesk.backend.node;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.config.Keys;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.EmbeddedPostgres;
import org.appealdesk.backend.database.ServerPrograms;
import org.jspecify.annotations.Nullable;

/** The database that the settings name: one that runs already, or one on a server of our own. */
public final class NodeDatabase implements AutoCloseable {

    private static final String NAME = "appealdesk";

    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres server;

    private NodeDatabase(DatabaseAddress address, @Nullable EmbeddedPostgres server) {
        this.address = address;
        this.server = server;
    }

    /**
     * For a node, which runs a server of our own itself.
     *
     * @param folder of what the backend keeps on this machine
     * @throws org.appealdesk.casework.StorageException IN_USE when another process runs that server
     */
    public static NodeDatabase forNode(Configuration configuration, Path folder) {
        return configuration.get(Keys.EMBEDDED) ? start(folder) : named(configuration);
    }

    /** For one short piece of work, which uses the server that a node runs, or runs it for as long as it takes. */
    public static NodeDatabase forWork(Configuration configuration, Path folder) {
        if (!configuration.get(Keys.EMBEDDED)) {
            return named(configuration);
        }
        Optional<DatabaseAddress> running = EmbeddedPostgres.running(home(folder), NAME);
        return running.isPresent() ? new NodeDatabase(running.get(), null) : start(folder);
    }

    private static NodeDatabase start(Path folder) {
        var server = EmbeddedPostgres.start(home(folder), ServerPrograms.unpack(folder.resolve("programs")), Map.of());
        return new NodeDatabase(server.database(NAME), server);
    }

    private static NodeDatabase named(Configuration configuration) {
        return new NodeDatabase(
                new DatabaseAddress(
                        configuration.get(Keys.JDBC_URL),
                        configuration.get(Keys.USER),
                        configuration.find(Keys.PASSWORD).orElse("")),
                null);
    }

    private static Path home(Path folder) {
        return folder.resolve("postgres");
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops the server if it is ours. */
    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
