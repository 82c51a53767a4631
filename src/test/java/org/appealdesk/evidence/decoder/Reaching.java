package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Tries every way into the network that Java has, and says what came of each. */
final class Reaching {

    private Reaching() {}

    /** A way. */
    private interface Way {
        void go() throws Exception;
    }

    /** @param arguments a port for connections, one for datagrams, and whether to take the network away first */
    public static void main(String[] arguments) {
        InetAddress here = InetAddress.getLoopbackAddress();
        int port = Integer.parseInt(arguments[0]);
        int datagrams = Integer.parseInt(arguments[1]);
        if (Boolean.parseBoolean(arguments[2])) {
            NoNetwork.install();
        }
        attempt("socket", () -> new Socket(here, port).close());
        attempt(
                "channel",
                () -> SocketChannel.open(new InetSocketAddress(here, port)).close());
        attempt("address", () -> connect(port));
        attempt("server", () -> new ServerSocket(0).close());
        attempt("server channel", () -> ServerSocketChannel.open().close());
        attempt("datagram", () -> send(here, datagrams));
        attempt("datagram channel", () -> DatagramChannel.open().close());
        attempt("name", () -> InetAddress.getAllByName("example.org"));
    }

    private static void connect(int port) throws IOException {
        URLConnection connection =
                URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
        // Whoever listens does not answer.
        connection.setReadTimeout(1);
        try {
            connection.getInputStream().close();
        } catch (SocketTimeoutException reached) {
            // Connected is reached.
        }
    }

    private static void send(InetAddress here, int port) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[1], 1, here, port));
        }
    }

    private static void attempt(String name, Way way) {
        try {
            way.go();
            System.out.println(name + " reached");
        } catch (Exception | Error refused) {
            System.out.println(name + " refused");
        }
    }
}
