package org.appealdesk.backend.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a value looks like.
 *
 * @param expected in words that follow “expected”
 * @param parse empty when the text does not look so
 */
public record Form<T>(String expected, Function<String, Optional<T>> parse) {

    static final Form<String> TEXT = new Form<>("some text", text -> Optional.of(text.strip()));

    static final Form<Boolean> FLAG = new Form<>("true or false", text -> switch (text.strip()) {
        case "true" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
    });

    static final Form<Path> FOLDER = new Form<>("a folder's path", Form::path);

    /** Of a host to listen at or to be reached at. */
    static final Form<String> HOST = matching("[A-Za-z0-9.:_-]{1,253}", "a host's name or address, such as 0.0.0.0");

    /** A secret in it would be told in every message that names the database. */
    static final Form<String> JDBC_URL = new Form<>(
            "a JDBC URL without a password in it, such as jdbc:postgresql://127.0.0.1:5432/appealdesk",
            text -> Optional.of(text.strip())
                    .filter(url -> url.startsWith("jdbc:postgresql:"))
                    .filter(url -> !url.toLowerCase(Locale.ROOT).contains("password=")));

    static Form<Integer> whole(int least, int most) {
        return new Form<>(
                "a whole number from " + least + " to " + most,
                text -> digits(text).filter(number -> number >= least && number <= most));
    }

    static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return new Form<>(
                "one of " + constants.stream().map(Form::lower).collect(Collectors.joining(", ")),
                text -> constants.stream()
                        .filter(constant -> lower(constant).equals(text.strip()))
                        .findFirst());
    }

    private static Form<String> matching(String pattern, String expected) {
        return new Form<>(expected, text -> Optional.of(text.strip()).filter(value -> value.matches(pattern)));
    }

    private static Optional<Integer> digits(String text) {
        return text.strip().matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
