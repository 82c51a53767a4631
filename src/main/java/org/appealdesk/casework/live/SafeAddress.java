package org.appealdesk.casework.live;

import java.net.URI;
import java.util.regex.Pattern;

/** The one rule about where secrets may be sent. */
public final class SafeAddress {

    /** By name only: what a name server says is no reason to send a secret in the open. */
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|\\[::1]|127(\\.[0-9]{1,3}){3}", Pattern.CASE_INSENSITIVE);

    private SafeAddress() {}

    /** Whether nobody in between can read what is sent there: {@code https}, or {@code http} to this very machine. */
    public static boolean isSafe(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme())
                        && THIS_MACHINE.matcher(host).matches());
    }
}
