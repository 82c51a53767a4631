package org.appealdesk.casework.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one rule about how it is written what a backend must show and through what it is reached. */
public final class WayThere {

    private static final Pattern PIN = Pattern.compile("sha256/[A-Za-z0-9+/]{43}=");

    private static final Pattern PROXY = Pattern.compile("(?:\\[[0-9a-fA-F:.]+]|[^:/@\\[\\]\\s]+):([0-9]{1,5})");

    private static final int LAST_PORT = 65_535;

    private WayThere() {}

    /** Whether it is the SHA-256 of a public key in Base64, behind {@code sha256/}. */
    public static boolean isPin(String text) {
        return PIN.matcher(text).matches();
    }

    /** Whether it is {@code host:port}, and no more. */
    public static boolean isProxy(String text) {
        Matcher proxy = PROXY.matcher(text);
        if (!proxy.matches()) {
            return false;
        }
        int port = Integer.parseInt(proxy.group(1));
        return port > 0 && port <= LAST_PORT;
    }
}
