package org.appealdesk.console.queue;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the agent narrows the queue to. Immutable.
 *
 * @param stage null for any
 * @param reason null for any
 * @param fiat a currency code; null for any
 * @param owner whose
 * @param text words to find; empty for any
 */
public record QueueFilter(
        @Nullable Stage stage,
        @Nullable ReasonCode reason,
        @Nullable String fiat,
        Owner owner,
        String text) {

    /** Narrows nothing. */
    public static final QueueFilter NONE = new QueueFilter(null, null, null, Owner.ANYBODY, "");

    /** Whose appeals. */
    public enum Owner {
        ANYBODY,
        NOBODY,
        /** The agent himself, and those for whom he stands in. */
        ME,
        /** Those alone for whom he stands in. */
        AWAY
    }

    /** The rows that pass, for who looks. */
    Predicate<QueueRow> rows(Viewer viewer) {
        SearchQuery query = SearchQuery.of(text);
        return row -> (stage == null || stage == row.standing().stage())
                && (reason == null || reason == row.reason())
                && (fiat == null || fiat.equals(row.amounts().fiat().asset().code()))
                && isOwned(row, viewer)
                && query.finds(row.searchText());
    }

    private boolean isOwned(QueueRow row, Viewer viewer) {
        return switch (owner) {
            case ANYBODY -> true;
            case NOBODY -> row.owner().isEmpty();
            case ME -> viewer.looksAfter(row);
            case AWAY -> viewer.standsIn(row);
        };
    }

    public QueueFilter withStage(@Nullable Stage next) {
        return new QueueFilter(next, reason, fiat, owner, text);
    }

    public QueueFilter withReason(@Nullable ReasonCode next) {
        return new QueueFilter(stage, next, fiat, owner, text);
    }

    public QueueFilter withFiat(@Nullable String next) {
        return new QueueFilter(stage, reason, next, owner, text);
    }

    public QueueFilter withOwner(Owner next) {
        return new QueueFilter(stage, reason, fiat, next, text);
    }

    public QueueFilter withText(String next) {
        return new QueueFilter(stage, reason, fiat, owner, next);
    }

    /** One line to keep it by; {@link #decode} reads it back. */
    public String encode() {
        List<String> parts = new ArrayList<>();
        if (stage != null) {
            parts.add("stage=" + stage);
        }
        if (reason != null) {
            parts.add("reason=" + reason);
        }
        if (fiat != null) {
            parts.add("fiat=" + URLEncoder.encode(fiat, StandardCharsets.UTF_8));
        }
        if (owner != Owner.ANYBODY) {
            parts.add("owner=" + owner);
        }
        if (!text.isEmpty()) {
            parts.add("text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return String.join("&", parts);
    }

    /** The filter of {@link #encode}; empty when the line is none, such as one of a later version. */
    public static Optional<QueueFilter> decode(String line) {
        try {
            Map<String, String> parts = parts(line);
            String stage = parts.get("stage");
            String reason = parts.get("reason");
            return Optional.of(new QueueFilter(
                    stage == null ? null : Stage.valueOf(stage),
                    reason == null ? null : ReasonCode.valueOf(reason),
                    parts.get("fiat"),
                    Owner.valueOf(parts.getOrDefault("owner", Owner.ANYBODY.name())),
                    parts.getOrDefault("text", "")));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Map<String, String> parts(String line) {
        Map<String, String> parts = new HashMap<>();
        for (String part : line.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
