package org.appealdesk.backend.config;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a setting and what its value looks like. The same key is called {@code port} in a file, {@code
 * APPEALDESK_PORT} in the environment and {@code --port} as a flag.
 *
 * @param standard what holds when nobody says anything, written as in a file; null for nothing
 * @param secret comes from a file of its own, which the key with {@code -file} behind its name tells, or from the
 *     environment; never from a flag, which every user of the machine can see
 */
public record Key<T>(String name, Form<T> form, @Nullable String standard, boolean secret) {

    /** Every variable of this program begins so. */
    public static final String PREFIX = "APPEALDESK_";

    private static final String IN_FILE = "-file";

    /** What the environment calls it. */
    public String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What the command line calls it. */
    public String flag() {
        return "--" + name;
    }

    /** The key of the path of the file that holds a secret. */
    public String fileName() {
        return name + IN_FILE;
    }

    /** The standard value; empty when there is none. */
    Optional<T> standardValue() {
        return standard == null ? Optional.empty() : form.parse().apply(standard);
    }
}
