package org.appealdesk.console.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.appealdesk.casework.live.SafeAddress;

/** An address as somebody types it. */
final class BackendAddress {
    private static final String SECURE = "https";

    private BackendAddress() {}

    /** What became of it. */
    sealed interface Read {
        record Good(URI address) implements Read {}

        record Bad(Why why) implements Read {}
    }

    /** What is wrong with an address. */
    enum Why {
        EMPTY,
        UNREADABLE,
        /** Whatever goes over the net must be sealed; only this very computer may be asked without. */
        NOT_SECURE,
        /** A name, a password, a question or a fragment has no place in it. */
        TOO_MUCH
    }

    /** Reads it; without a scheme it is taken for a secure one. */
    static Read of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Read.Bad(Why.EMPTY);
        }
        try {
            URI uri = new URI(text.contains("://") ? text : SECURE + "://" + text);
            if (uri.getHost() == null) {
                return new Read.Bad(Why.UNREADABLE);
            }
            if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return new Read.Bad(Why.TOO_MUCH);
            }
            if (!SafeAddress.isSafe(uri)) {
                return new Read.Bad(Why.NOT_SECURE);
            }
            return new Read.Good(withoutEnd(uri));
        } catch (URISyntaxException e) {
            return new Read.Bad(Why.UNREADABLE);
        }
    }

    private static URI withoutEnd(URI uri) throws URISyntaxException {
        String path = uri.getPath().replaceAll("/+$", "");
        return new URI(
                uri.getScheme().toLowerCase(Locale.ROOT),
                null,
                uri.getHost().toLowerCase(Locale.ROOT),
                uri.getPort(),
                path.isEmpty() ? null : path,
                null,
                null);
    }
}
