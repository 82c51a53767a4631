package org.appealdesk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands between a console and a node: what seals the line, a proxy, a page to sign in to a network, or a
 * line that breaks. Safe for use by several threads.
 */
public final class Relay implements AutoCloseable {

    private static final int BACKLOG = 50;
    private static final int LONGEST_LINE = 200;
    private static final Pattern REQUEST = Pattern.compile("(GET|HEAD|POST|PUT|PATCH) (/|http)");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket door;
    private final int to;
    private final boolean isProxy;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong up = new AtomicLong();
    private volatile long longest = Long.MAX_VALUE;
    private volatile @Nullable String instead;

    private Relay(ServerSocket door, int to, boolean isProxy) {
        this.door = door;
        this.to = to;
        this.isProxy = isProxy;
        Thread.ofVirtual().start(this::accept);
    }

    /** A line to a port of this machine. */
    public static Relay to(int port) throws IOException {
        return new Relay(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), port, false);
    }

    /** Nothing but answers of its own, at that port. */
    public static Relay at(int port) throws IOException {
        return new Relay(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()), port, false);
    }

    /** Speaks TLS with who comes, and hands on what is said to a port of this machine. */
    public static Relay sealed(TestCertificate certificate, int port) throws IOException {
        SSLContext context = certificate.server();
        ServerSocket door =
                context.getServerSocketFactory().createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        return new Relay(door, port, false);
    }

    /** A proxy that takes every name for this port of this machine. */
    public static Relay proxy(int port) throws IOException {
        return new Relay(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), port, true);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** What a proxy was asked for, as {@code host:port}. */
    public List<String> asked() {
        return asked;
    }

    /** First lines of the requests that went through, if the line is not sealed: {@code POST /v1/commands HTTP/1.1}. */
    public List<String> requests() {
        return requests;
    }

    /** Bytes that went up in all. */
    long up() {
        return up.get();
    }

    /** Lets so many bytes more go up, then cuts all connections, and every new one. */
    void breakAfter(long bytes) {
        longest = up.get() + bytes;
    }

    /** A page as networks show it that want one to sign in to them first. */
    public static String page(int status) {
        return answer(status, "text/html", "<html><title>Sign in to the network</title></html>");
    }

    static String answer(int status, String mediaType, String body) {
        return "HTTP/1.1 " + status + " So it is\r\nContent-Type: " + mediaType
                + "\r\nLocation: http://127.0.0.1:1/\r\n" + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body;
    }

    /** Answers everybody with this, and lets nobody through. */
    public void answer(String response) {
        instead = response;
        cut();
    }

    /** Is out of the way again. */
    public void letThrough() {
        instead = null;
        longest = Long.MAX_VALUE;
    }

    private void cut() {
        sockets.forEach(Relay::close);
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket client) {
        sockets.add(client);
        try (client) {
            String answer = instead;
            if (answer != null) {
                say(client, answer);
            } else if (up.get() < longest) {
                carry(client, isProxy ? asked(client) : "");
            }
        } catch (IOException _) {
            // One side is gone.
        } finally {
            sockets.remove(client);
        }
    }

    /**
     * Learns what a proxy is asked for.
     *
     * @return what is to be handed on of it
     */
    private String asked(Socket client) throws IOException {
        String head = head(client.getInputStream());
        asked.add(head.split(" ", -1)[1]);
        if (!head.startsWith("CONNECT ")) {
            return head;
        }
        client.getOutputStream().write("HTTP/1.1 200 Go on\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return "";
    }

    private static void say(Socket client, String answer) throws IOException {
        head(client.getInputStream());
        client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        client.shutdownOutput();
        // Whoever is still sending must come to the answer.
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf(END_OF_HEAD) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("cut off");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private void carry(Socket client, String before) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), to)) {
            sockets.add(server);
            note(before);
            server.getOutputStream().write(before.getBytes(StandardCharsets.ISO_8859_1));
            Thread.ofVirtual().start(() -> down(server, client));
            up(client, server);
            sockets.remove(server);
        }
    }

    private void up(Socket client, Socket server) throws IOException {
        byte[] piece = new byte[8192];
        InputStream in = client.getInputStream();
        int count = in.read(piece);
        while (count >= 0) {
            if (up.addAndGet(count) > longest) {
                cut();
            }
            note(new String(piece, 0, Math.min(count, LONGEST_LINE), StandardCharsets.ISO_8859_1));
            server.getOutputStream().write(piece, 0, count);
            count = in.read(piece);
        }
    }

    /** Who has not been answered yet asks for nothing more, so a request always begins a piece. */
    private void note(String text) {
        if (REQUEST.matcher(text).lookingAt()) {
            requests.add(text.lines().findFirst().orElse(""));
        }
    }

    private static void down(Socket server, Socket client) {
        try (server;
                client) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException _) {
            // One side is gone; both are closed.
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
        cut();
    }
}
