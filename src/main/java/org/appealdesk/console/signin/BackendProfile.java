package org.appealdesk.console.signin;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backend that somebody signs in to from this computer.
 *
 * @param id tells it apart, whatever it is called
 * @param name as the agent calls it
 * @param address absolute; {@code https}, or {@code http} to this very computer
 * @param pins {@code sha256/…} of keys that its certificate must have one of; empty for whatever this computer trusts
 * @param proxy {@code host:port} of an HTTP proxy; null for what the system says
 */
public record BackendProfile(
        String id,
        String name,
        URI address,
        List<String> pins,
        @Nullable String proxy) {

    public BackendProfile {
        pins = List.copyOf(pins);
    }

    /** One that is reached as the system says, and trusted as the system trusts. */
    public BackendProfile(String id, String name, URI address) {
        this(id, name, address, List.of(), null);
    }
}
