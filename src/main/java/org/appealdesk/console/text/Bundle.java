package org.appealdesk.console.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The texts of one feature. The first part of a key names its bundle: {@code queue.title} is in
 * {@code queue_en.properties} and {@code queue_vi.properties} beside this class, written in UTF-8.
 */
public enum Bundle {
    SHELL,
    QUEUE,
    APPEAL,
    TRANSCRIPT,
    EVIDENCE,
    PLAYER,
    CONTACTS,
    REQUEST,
    REPLIES,
    RULING,
    PROGRESS,
    TRAINING,
    ROLEPLAY,
    SETTINGS,
    OUTBOX,
    STATISTICS,
    SIGNIN,
    WIDGET,
    WORKDAY,
    ABSENCE,
    ENGINE;

    /** The first part of its keys, with the dot. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT) + ".";
    }

    /**
     * Reads the texts of a language, by key.
     *
     * @throws IllegalStateException when the program was built without the file
     */
    Map<String, String> read(Language language) {
        String file = name().toLowerCase(Locale.ROOT) + "_" + language.code() + ".properties";
        try (InputStream stream = Bundle.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            entry -> (String) entry.getKey(), entry -> (String) entry.getValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
