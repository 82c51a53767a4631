package org.appealdesk.backend.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server that is cut, both ways and without a word, after so many bytes went up. */
final class CuttingLine implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final AtomicLong left;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CuttingLine(int server, long bytes) {
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.server = server;
        this.left = new AtomicLong(bytes);
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                threads.execute(() -> carry(client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void carry(Socket client) {
        try (client;
                Socket up = new Socket(InetAddress.getLoopbackAddress(), server)) {
            threads.execute(() -> carryDown(up, client));
            InputStream from = client.getInputStream();
            OutputStream to = up.getOutputStream();
            byte[] piece = new byte[8192];
            int count = from.read(piece);
            while (count >= 0 && left.addAndGet(-count) > 0) {
                to.write(piece, 0, count);
                count = from.read(piece);
            }
        } catch (IOException _) {
            // One side is gone; both are closed.
        }
    }

    private static void carryDown(Socket up, Socket client) {
        try {
            up.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException _) {
            // One side is gone; both are closed.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
