package org.appealdesk.app.machine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the surroundings say, as values, so that every decision made on them can be tested on any machine.
 *
 * @param environment the environment variables
 * @param properties the Java system properties
 */
public record Machine(Map<String, String> environment, Map<String, String> properties) {
    public Machine {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    /** The machine this program runs on, as of now. */
    public static Machine current() {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        return new Machine(System.getenv(), properties);
    }

    /** An environment variable; one that is set to nothing counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A Java system property; one that is set to nothing counts as not set. */
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }

    public OperatingSystem system() {
        return OperatingSystem.named(property("os.name").orElse(""));
    }

    public Path userFolder() {
        return Path.of(property("user.home").orElse("."));
    }

    public Path workingFolder() {
        return Path.of(property("user.dir").orElse("."));
    }

    /** The families that place files and keep secrets differently. */
    public enum OperatingSystem {
        LINUX,
        MAC,
        WINDOWS;

        /** Whatever is neither Windows nor macOS is taken for a Unix that keeps to the XDG base directories. */
        static OperatingSystem named(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("windows")) {
                return WINDOWS;
            }
            return lower.startsWith("mac") ? MAC : LINUX;
        }
    }
}
