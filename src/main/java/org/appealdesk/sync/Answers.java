package org.appealdesk.sync;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Response;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.sync.UnansweredException.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * Tells a backend's answers from those of something on the way to it. Every answer of a backend has its time, and every
 * refusal a problem; a proxy, a gateway or a page to sign in to a network has neither. What they say is no word of the
 * backend's: nobody is signed out by it, and no command is refused.
 */
final class Answers {

    private static final String SERVER_TIME = "Server-Time";

    /** An answer that says why not needs no more. */
    private static final long LARGEST_PROBLEM = 64 * 1024;

    /** How the words of a failed pin begin; the exception has no type of its own. */
    private static final String PINNING = "Certificate pinning failure";

    private Answers() {}

    /** The backend's time as the answer gives it; empty when it does not. */
    static Optional<Instant> serverTime(Response response) {
        try {
            return Optional.ofNullable(response.header(SERVER_TIME)).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the backend itself has answered. */
    static boolean isBackends(Response response) {
        return serverTime(response).isPresent() && (response.isSuccessful() || hasProblem(response));
    }

    /** An answer to HEAD has the media type too, though not the text. */
    private static boolean hasProblem(Response response) {
        String mediaType = response.header("Content-Type");
        return mediaType != null && mediaType.toLowerCase(Locale.ROOT).startsWith(Problem.MEDIA_TYPE);
    }

    /** What an answer of the backend that is no success comes to. */
    static UnansweredException refused(Response response) throws IOException {
        String body = response.peekBody(LARGEST_PROBLEM).string();
        return new UnansweredException(Problem.read(response.code(), body), retryAfter(response));
    }

    private static @Nullable Duration retryAfter(Response response) {
        String header = response.header("Retry-After");
        return header != null && header.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }

    /** What an answer of something else comes to. A gateway that says of the backend that it is away is as good as silence. */
    static UnansweredException between(Response response, String host) {
        return switch (response.code()) {
            case 502, 503, 504 ->
                new UnansweredException(
                        Obstacle.SILENCE, host + " does not answer: a gateway says " + response.code(), null);
            default ->
                new UnansweredException(
                        Obstacle.BETWEEN,
                        "Something on the way to " + host + " answered " + response.code() + " instead",
                        null);
        };
    }

    /** What a failure to get an answer comes to. */
    static UnansweredException failed(IOException e, String host) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return switch (e) {
            case SSLPeerUnverifiedException pinned
            when said.startsWith(PINNING) ->
                new UnansweredException(
                        Obstacle.OTHER_KEY, "The certificate of " + host + " has none of the pinned keys", pinned);
            case SSLException untrusted
            when concernsCertificate(untrusted) ->
                new UnansweredException(
                        Obstacle.CERTIFICATE, "The certificate of " + host + " is not trusted: " + said, untrusted);
            default -> new UnansweredException(host + " does not answer: " + said, e);
        };
    }

    /** A handshake may also be cut off, which says nothing of the certificate. */
    private static boolean concernsCertificate(SSLException e) {
        boolean concerns = e instanceof SSLPeerUnverifiedException;
        for (Throwable cause = e.getCause(); cause != null && !concerns; cause = cause.getCause()) {
            concerns = cause instanceof CertificateException;
        }
        return concerns;
    }
}
