package org.appealdesk.sync.survival;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A line to several servers that is no good: each connection goes to one of them and meets a fate, by the seed. It is
 * cut after so many bytes up or down, says nothing any more after so many, is slow, or is left in peace. Safe for use by
 * several threads.
 */
final class RoughLine implements AutoCloseable {

    private static final int LONGEST_DELAY_MILLIS = 40;
    private static final int LONGEST_STALL_MILLIS = 4_000;
    private static final int MOST_BYTES = 30_000;
    private static final int PIECE = 4_096;

    private final ServerSocket door;
    private final List<Integer> servers;
    private final Random random;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch calm = new CountDownLatch(1);
    private volatile boolean down;

    RoughLine(List<Integer> servers, long seed) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.servers = List.copyOf(servers);
        this.random = new Random(seed);
        Thread.ofVirtual().start(this::accept);
    }

    /**
     * What one direction of a connection meets.
     *
     * @param bytes after which it is over; negative for never
     */
    private record Fate(int delayMillis, long bytes, int stallMillis) {
        static final Fate PEACE = new Fate(0, -1, 0);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts all connections. */
    void cut() {
        sockets.forEach(RoughLine::close);
    }

    /** While it is down every connection is cut as soon as it is made. */
    void down(boolean on) {
        down = on;
        if (on) {
            cut();
        }
    }

    /** From now on it is a good line. */
    void calm() {
        down = false;
        calm.countDown();
        cut();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> carry(client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void carry(Socket client) {
        sockets.add(client);
        Socket server = down ? null : connect();
        if (server == null) {
            close(client);
            sockets.remove(client);
            return;
        }
        sockets.add(server);
        Fate up = fate();
        Fate back = fate();
        Thread.ofVirtual().start(() -> pump(server, client, back));
        pump(client, server, up);
        sockets.remove(client);
        sockets.remove(server);
    }

    private @Nullable Socket connect() {
        int first = roll(servers.size());
        for (int i = 0; i < servers.size(); i++) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), servers.get((first + i) % servers.size()));
            } catch (IOException _) {
                // That node is dead just now.
            }
        }
        return null;
    }

    private Fate fate() {
        if (calm.getCount() == 0) {
            return Fate.PEACE;
        }
        return switch (roll(10)) {
            case 0, 1 -> new Fate(1 + roll(LONGEST_DELAY_MILLIS), -1, 0);
            case 2, 3 -> new Fate(0, roll(MOST_BYTES), 0);
            case 4 -> new Fate(0, roll(MOST_BYTES), roll(LONGEST_STALL_MILLIS));
            default -> Fate.PEACE;
        };
    }

    private synchronized int roll(int bound) {
        return random.nextInt(bound);
    }

    private void pump(Socket from, Socket to, Fate fate) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            long left = fate.bytes();
            int count = in.read(piece);
            while (count >= 0 && (left < 0 || left > 0)) {
                wait(fate.delayMillis());
                int carried = left < 0 ? count : (int) Math.min(count, left);
                out.write(piece, 0, carried);
                left -= left < 0 ? 0 : carried;
                count = left == 0 ? -1 : in.read(piece);
            }
            wait(left == 0 ? fate.stallMillis() : 0);
        } catch (IOException _) {
            // One side is gone; both are closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wait(int millis) throws InterruptedException {
        if (millis > 0) {
            // No longer than until the weather is better.
            var _ = calm.await(millis, TimeUnit.MILLISECONDS);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // Then it is closed.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        calm();
    }
}
