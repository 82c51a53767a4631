package org.appealdesk.backend.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.appealdesk.backend.database.DatabaseAddress;
import org.postgresql.PGConnection;

/**
 * The other way to tell readers of news, to be measured against {@code FeedWatch}: a NOTIFY on a connection of its own,
 * at most once a period, when something was committed here.
 */
final class NotifyHints implements AutoCloseable {
    private final AtomicBoolean news = new AtomicBoolean();
    private final Connection sending;
    private final Connection listening;
    private final Thread sender;
    private final Thread listener;
    private volatile boolean closed;

    NotifyHints(DatabaseAddress address, Duration period, Runnable hint) throws SQLException {
        sending = DriverManager.getConnection(address.url(), address.user(), address.password());
        listening = DriverManager.getConnection(address.url(), address.user(), address.password());
        try (Statement statement = listening.createStatement()) {
            statement.execute("LISTEN feed");
        }
        sender = Thread.ofPlatform().start(() -> send(period));
        listener = Thread.ofPlatform().start(() -> listen(hint));
    }

    void committed() {
        news.set(true);
    }

    private void send(Duration period) {
        try (Statement statement = sending.createStatement()) {
            while (!closed) {
                Thread.sleep(period);
                if (news.compareAndSet(true, false)) {
                    statement.execute("NOTIFY feed");
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen(Runnable hint) {
        try {
            while (!closed) {
                if (listening.unwrap(PGConnection.class).getNotifications(100).length > 0) {
                    hint.run();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        try {
            sender.join();
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sending.close();
        listening.close();
    }
}
