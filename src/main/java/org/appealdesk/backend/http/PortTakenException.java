package org.appealdesk.backend.http;

import java.io.IOException;

/** The server cannot listen where it is told to: another program does, or the host is not this machine's. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String host;
    private final int port;
    private final String why;

    PortTakenException(HttpServer.Settings settings, IOException cause) {
        super("Cannot listen at " + settings.host() + ":" + settings.port() + ": " + cause.getMessage(), cause);
        this.host = settings.host();
        this.port = settings.port();
        this.why = String.valueOf(cause.getMessage());
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /** In the machine's own words. */
    public String why() {
        return why;
    }
}
