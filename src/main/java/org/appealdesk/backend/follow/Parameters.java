package org.appealdesk.backend.follow;

import java.util.function.Supplier;
import org.appealdesk.backend.feed.Cursor;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.ProblemKind;

/** Reads what comes with a call; what is not as it should be is a problem that names it. */
final class Parameters {

    private Parameters() {}

    /** A whole number between two others, both included. */
    static long number(Call call, String name, long least, long most, long usual) {
        Supplier<ProblemException> wrong = () -> new ProblemException(
                ProblemKind.MALFORMED, "“" + name + "” is a whole number from " + least + " to " + most);
        return call.query(name)
                .map(text -> {
                    try {
                        return Long.valueOf(text);
                    } catch (NumberFormatException e) {
                        throw wrong.get();
                    }
                })
                .filter(number -> {
                    if (number < least || number > most) {
                        throw wrong.get();
                    }
                    return true;
                })
                .orElse(usual);
    }

    /** A place in the feed that was given out before. */
    static Cursor cursor(String text) {
        return Cursor.parse(text)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.MALFORMED,
                        "“cursor” is none that was given out here; take a snapshot to get the first"));
    }

    static <T> T body(Decoded<T> read) {
        return switch (read) {
            case Decoded.Known<T> known -> known.value();
            case Decoded.Malformed<T> malformed -> throw new ProblemException(ProblemKind.MALFORMED, malformed.why());
            case Decoded.Unknown<T> unknown -> throw new ProblemException(ProblemKind.MALFORMED, unknown.type());
        };
    }

    static CaseId caseId(String text) {
        // The database knows no NUL in a text, and so no such case.
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw noSuchCase();
        }
        return new CaseId(text);
    }

    /** Also for cases out of scope: whether there are such is not for everybody to know. */
    static ProblemException noSuchCase() {
        return new ProblemException(ProblemKind.NOT_FOUND, "You have no such case");
    }

    static ProblemException otherEpoch() {
        return new ProblemException(
                ProblemKind.OTHER_EPOCH, "What was read until now may never have happened; take a fresh snapshot");
    }
}
