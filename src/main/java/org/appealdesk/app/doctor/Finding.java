package org.appealdesk.app.doctor;

import java.util.List;

/**
 * What one look at the machine showed.
 *
 * @param key of the text that tells it
 * @param facts what stands in the text's gaps
 */
public record Finding(Level level, Subject subject, String key, List<Object> facts) {

    /** How much it matters. */
    public enum Level {
        FINE,
        /** The program works, but something is worse than it could be. */
        WEAK,
        /** The console cannot work. */
        BROKEN
    }

    /** What was looked at. */
    public enum Subject {
        JAVA,
        ASSETS,
        JAVAFX,
        DISPLAY,
        DATA,
        SPACE,
        KEYCHAIN
    }

    public Finding {
        facts = List.copyOf(facts);
    }

    static Finding fine(Subject subject, String key, Object... facts) {
        return new Finding(Level.FINE, subject, key, List.of(facts));
    }

    static Finding weak(Subject subject, String key, Object... facts) {
        return new Finding(Level.WEAK, subject, key, List.of(facts));
    }

    static Finding broken(Subject subject, String key, Object... facts) {
        return new Finding(Level.BROKEN, subject, key, List.of(facts));
    }
}
