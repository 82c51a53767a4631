package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Takes the network from this process as far as Java can: no socket, no server, no address on the web opens. On Linux
 * the process mostly has no network to begin with; this is for where the system gives it one.
 */
final class NoNetwork {
    /** What the class path and the files themselves are read through. */
    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NoNetwork() {}

    /** Cannot be undone. */
    @SuppressWarnings("deprecation")
    static void install() {
        try {
            Socket.setSocketImplFactory(() -> {
                throw new UnsupportedOperationException("no network here");
            });
            ServerSocket.setSocketFactory(() -> {
                throw new UnsupportedOperationException("no network here");
            });
            DatagramSocket.setDatagramSocketImplFactory(() -> {
                throw new UnsupportedOperationException("no network here");
            });
        } catch (IOException already) {
            throw new IllegalStateException("this process has been here before", already);
        }
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusing());
    }

    /** Opens nothing. */
    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("no network here");
        }
    }
}
