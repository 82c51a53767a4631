package org.appealdesk.backend;

import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.decide.NodeAuthority;
import org.appealdesk.backend.log.PostgresEventLog;
import org.appealdesk.casework.ArrivedFiles;
import org.appealdesk.casework.KnownFiles;
import org.appealdesk.engine.story.Story;

/** One node of a backend, as far as its data goes. */
public final class Node implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int CACHED_CASES = 100;

    private final Database database;
    private final PostgresEventLog log;
    private final NodeAuthority authority;

    public Node(DatabaseAddress address) {
        this(address, new KnownFiles());
    }

    public Node(DatabaseAddress address, ArrivedFiles arrived) {
        this.database = Database.open(address, "test-node", CONNECTIONS);
        this.log = new PostgresEventLog(database);
        this.authority = new NodeAuthority(Story.ENGINE, log, arrived, CACHED_CASES);
    }

    public Database database() {
        return database;
    }

    public PostgresEventLog log() {
        return log;
    }

    public NodeAuthority authority() {
        return authority;
    }

    @Override
    public void close() {
        log.close();
        database.close();
    }
}
