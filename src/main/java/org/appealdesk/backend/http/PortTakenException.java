package org.appealdesk.backend.http;

/** The server cannot listen where it is told to: another program does, or the host is not this machine's. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String host;
    private final int port;

    PortTakenException(HttpServer.Settings settings, Exception cause) {
        super("Cannot listen at " + settings.host() + ":" + settings.port() + ": " + cause.getMessage(), cause);
        this.host = settings.host();
        this.port = settings.port();
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }
}
