package org.appealdesk.sync;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.live.SafeAddress;
import org.appealdesk.casework.live.WayThere;
import org.jspecify.annotations.Nullable;

/**
 * Where a backend is and how it is reached.
 *
 * @param url {@code https}; {@code http} only on this machine itself
 * @param pins SHA-256 of public keys that the certificate must have one of, {@code sha256/…} in Base64; empty for whatever
 *     this machine trusts
 * @param proxy {@code host:port} of an HTTP proxy; null for what the system says
 */
public record BackendAddress(
        URI url, List<String> pins, @Nullable String proxy) {

    public BackendAddress {
        pins = List.copyOf(pins);
        check(url);
        pins.stream().filter(pin -> !WayThere.isPin(pin)).findFirst().ifPresent(pin -> {
            throw new IllegalArgumentException("“" + pin + "” is no pin: sha256/ and 44 characters of Base64");
        });
        if (proxy != null && !WayThere.isProxy(proxy)) {
            throw new IllegalArgumentException("A proxy is host:port, not “" + proxy + "”");
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    public static BackendAddress of(String url) {
        try {
            return new BackendAddress(new URI(url.strip()), List.of(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("“" + url + "” is no address", e);
        }
    }

    /** The proxy to go through; empty for what the system says. */
    public Optional<Proxy> through() {
        return Optional.ofNullable(proxy).map(text -> {
            int colon = text.lastIndexOf(':');
            // Not resolved: where the proxy is may change while the program runs.
            var at = InetSocketAddress.createUnresolved(
                    text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
            return new Proxy(Proxy.Type.HTTP, at);
        });
    }

    private static void check(URI url) {
        String scheme = url.getScheme();
        if (url.getHost() == null || scheme == null) {
            throw new IllegalArgumentException("“" + url + "” is no address such as https://appeals.example.com");
        }
        if (url.getQuery() != null || url.getFragment() != null || url.getUserInfo() != null) {
            throw new IllegalArgumentException("An address has no “?”, “#” or “@”: " + url);
        }
        if (!SafeAddress.isSafe(url)) {
            throw new IllegalArgumentException("Only https:// is safe: “" + url + "” would be sent in the open");
        }
    }
}
