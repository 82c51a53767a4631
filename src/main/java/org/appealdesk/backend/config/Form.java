package org.appealdesk.backend.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.appealdesk.backend.outbox.WebhookSecret;
import org.appealdesk.backend.outbox.WebhookTarget;
import org.appealdesk.casework.live.SafeAddress;

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

    static final Form<URI> WEBHOOK_URL =
            new Form<>("an address that begins with https://, or http:// on this machine", Form::webhook);

    /** One secret, or two with a blank between them. */
    static final Form<List<WebhookSecret>> WEBHOOK_SECRETS =
            new Form<>("whsec_ and Base64; two of them, with a blank between them, while they change", Form::secrets);

    /** The name of an issuer is its address, letter by letter. */
    static final Form<String> ISSUER =
            new Form<>("an issuer's address that begins with https://, or http:// on this machine", Form::issuer);

    static final Form<String> NAME = matching("\\S{1,255}", "a name without blanks");

    static final Form<String> SCOPES =
            matching("(\\S+ )*openid( \\S+)*", "names with blanks between them, and openid among them");

    /** A time so long that the hour does not matter. */
    public static final Form<Duration> DAYS = new Form<>(
            "days such as P730D, from P1D to P36500D",
            text -> Optional.of(text.strip())
                    .filter(days -> days.matches("P[1-9][0-9]{0,4}D"))
                    .map(Duration::parse)
                    .filter(duration -> duration.toDays() <= 36_500));

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

    private static Optional<URI> webhook(String text) {
        try {
            URI address = new URI(text.strip());
            WebhookTarget.check(address);
            return Optional.of(address);
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> issuer(String text) {
        try {
            URI address = new URI(text.strip());
            boolean plain =
                    address.getQuery() == null && address.getFragment() == null && address.getUserInfo() == null;
            return plain && SafeAddress.isSafe(address) ? Optional.of(text.strip()) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<List<WebhookSecret>> secrets(String text) {
        try {
            return Optional.of(Arrays.stream(text.strip().split("\\s+"))
                            .map(WebhookSecret::of)
                            .toList())
                    .filter(secrets -> secrets.size() <= 2);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
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
