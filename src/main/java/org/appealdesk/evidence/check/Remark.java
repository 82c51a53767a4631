package org.appealdesk.evidence.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * Something to be said of a file, with its reason. A remark never decides.
 *
 * @param values the value of each of the kind's fields: instants in ISO-8601, {@code takenAt} and {@code time} without a
 *     zone, amounts as a plain decimal and a code, {@code quality} and {@code agreement} in percent; texts come from
 *     strangers
 */
public record Remark(RemarkKind kind, Map<String, String> values) {

    private static final int QUOTED = 160;

    public Remark {
        values = Map.copyOf(values);
        if (!values.keySet().equals(new HashSet<>(kind.fields()))) {
            throw new IllegalArgumentException(kind + " is made of " + kind.fields() + ", not of " + values.keySet());
        }
    }

    /** @param values in the order of the kind's fields; long ones are cut */
    static Remark of(RemarkKind kind, Object... values) {
        Map<String, String> named = new HashMap<>();
        for (int at = 0; at < values.length; at++) {
            named.put(kind.fields().get(at), quote(values[at].toString()));
        }
        return new Remark(kind, named);
    }

    private static String quote(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED - 1) + "…";
    }
}
