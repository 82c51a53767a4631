package org.appealdesk.protocol.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be wrong with a request, with the HTTP status it is answered with. */
public enum ProblemKind {
    /** Not JSON, or not what this request takes. */
    MALFORMED(400, "The request cannot be read"),
    /** No token, or one that is unknown, expired or revoked. */
    NOT_SIGNED_IN(401, "Sign in first"),
    /** The role or the scope does not reach that far. */
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    WRONG_METHOD(405, "This cannot be done here"),
    /** So little came in so long that the request was ended. */
    TOO_SLOW(408, "The request took too long"),
    /** The rules refuse it; {@code code}, {@code rule} and {@code facts} say why. */
    REJECTED(409, "The rules do not allow this"),
    /** The absence cannot be; {@code why} says what is wrong, {@code absence} which other one is in the way. */
    ABSENCE_REFUSED(409, "This absence cannot be recorded"),
    /** The same id came with another body before (edge 12). */
    ID_REUSED(409, "This id was used for something else"),
    /** The upload stands at another offset, which the answer names. */
    OTHER_OFFSET(409, "The upload stands elsewhere"),
    /** The cursor comes from before the backend was restored: a fresh snapshot is needed. */
    OTHER_EPOCH(410, "The backend was restored from a backup"),
    /** Of tus, the protocol of uploads. */
    OTHER_VERSION(412, "Another version of the protocol is spoken here"),
    TOO_LARGE(413, "The request is too large"),
    WRONG_MEDIA_TYPE(415, "This media type is not taken here"),
    RANGE_NOT_THERE(416, "There are no such bytes"),
    /** Another request writes to the same upload. */
    UPLOAD_BUSY(423, "The upload is in use"),
    TOO_MANY(429, "Too many requests"),
    /** The bytes are not those that were announced; the status is that of tus. */
    CHECKSUM_MISMATCH(460, "The bytes were changed on the way"),
    /** A bug of ours; the log has it under the same {@code incident}. */
    INTERNAL(500, "The backend failed"),
    /** The database cannot be reached or is read-only; trying again later may help. */
    UNAVAILABLE(503, "The backend cannot answer now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** A reference relative to the backend, for ever the same: {@code /problems/other-epoch}. */
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for one that this program does not know. */
    static Optional<ProblemKind> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type().equals(type)).findFirst();
    }

    /** The nearest to an HTTP status, for answers that do not say more. */
    static ProblemKind of(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> WRONG_METHOD;
            case 410 -> OTHER_EPOCH;
            case 413 -> TOO_LARGE;
            case 415 -> WRONG_MEDIA_TYPE;
            case 429 -> TOO_MANY;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED : INTERNAL;
        };
    }

    /** Whether the same request may well be answered later, so that nothing is lost by trying again. */
    public boolean passing() {
        return this == TOO_MANY || this == INTERNAL || this == UNAVAILABLE;
    }
}
