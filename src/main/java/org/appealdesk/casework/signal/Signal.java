package org.appealdesk.casework.signal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * Something an agent should look at, with its reason. A signal never decides.
 *
 * @param side whose doing it is, or null when it is about the order
 * @param values the value of each of the kind's fields; instants in ISO-8601
 */
public record Signal(SignalKind kind, @Nullable Side side, Map<String, String> values) {

    public Signal {
        values = Map.copyOf(values);
        Set<String> fields = new HashSet<>(kind.fields());
        if (!values.keySet().equals(fields)) {
            throw new IllegalArgumentException(kind + " is made of " + fields + ", not of " + values.keySet());
        }
    }

    static Signal of(SignalKind kind, @Nullable Side side, Object... values) {
        return switch (values.length) {
            case 1 -> new Signal(kind, side, Map.of(kind.fields().getFirst(), values[0].toString()));
            case 2 ->
                new Signal(
                        kind,
                        side,
                        Map.of(
                                kind.fields().getFirst(),
                                values[0].toString(),
                                kind.fields().getLast(),
                                values[1].toString()));
            default -> throw new IllegalArgumentException("A signal is made of one or two fields");
        };
    }

    /** Whether it may be harmless. */
    public boolean isHint() {
        return kind.weight() == SignalKind.Weight.HINT;
    }
}
