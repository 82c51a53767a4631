package org.appealdesk.engine.state;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a case, as far as findings can rest on it: its messages by id, its phone calls by number. Adding is as
 * cheap after ten thousand messages as at first. Immutable.
 */
public final class Heard {
    public static final Heard NOTHING = new Heard(null, 0);

    private final @Nullable Line last;
    private final int calls;

    /** A message, and those before it. */
    private record Line(String id, @Nullable Line before) {}

    private Heard(@Nullable Line last, int calls) {
        this.last = last;
        this.calls = calls;
    }

    public Heard withMessage(String id) {
        return new Heard(new Line(id, last), calls);
    }

    public Heard withCall() {
        return new Heard(last, calls + 1);
    }

    /** Whether a message with this id was sent; takes time with the number of messages. */
    public boolean hasMessage(String id) {
        for (Line line = last; line != null; line = line.before()) {
            if (line.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Calls logged so far; they are numbered from 1. */
    public int calls() {
        return calls;
    }

    /** Line by line: a record's own way would go as deep as there are messages. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Heard heard) || heard.calls != calls) {
            return false;
        }
        Line mine = last;
        Line theirs = heard.last;
        while (mine != theirs) {
            if (mine == null || theirs == null || !mine.id().equals(theirs.id())) {
                return false;
            }
            mine = mine.before();
            theirs = theirs.before();
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(last == null ? "" : last.id(), calls);
    }

    @Override
    public String toString() {
        return "Heard[last=" + (last == null ? "none" : last.id()) + ", calls=" + calls + "]";
    }
}
