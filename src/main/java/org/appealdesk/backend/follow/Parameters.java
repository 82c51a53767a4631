package org.appealdesk.backend.follow;

import java.util.function.Supplier;
import org.appealdesk.backend.feed.Cursor;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.protocol.http.ProblemKind;

/** Reads the parameters of a query; what is not as it should be is a problem that names it. */
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

    static ProblemException otherEpoch() {
        return new ProblemException(
                ProblemKind.OTHER_EPOCH, "What was read until now may never have happened; take a fresh snapshot");
    }
}
