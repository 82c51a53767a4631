package org.appealdesk.protocol.http;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code GET /v1/me}: who the token lets in, and where.
 *
 * @param role such as {@code AGENT}; a newer backend may know more of them
 * @param queues fiat currencies whose appeals this person sees; empty for all
 * @param closedForDays how long a closed case stays in sight
 * @param epoch of the installation
 * @param schema see {@link SnapshotLine#SCHEMA}
 * @param since when this agent began, which a ruling of the first weeks depends on (t16); null when nobody said
 */
public record MeBody(
        String id,
        String name,
        String role,
        List<String> queues,
        long closedForDays,
        String epoch,
        long schema,
        @Nullable Instant since) {
    public MeBody {
        queues = List.copyOf(queues);
    }

    /** Whether both see the same cases and may do the same. */
    public boolean sameRights(MeBody other) {
        return role.equals(other.role)
                && Set.copyOf(queues).equals(Set.copyOf(other.queues))
                && closedForDays == other.closedForDays;
    }

    public String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** Reads what {@link #json} wrote. */
    public static Decoded<MeBody> read(String json) {
        return Members.body(
                json,
                tree -> new MeBody(
                        Members.text(tree, "id"),
                        Members.text(tree, "name"),
                        Members.text(tree, "role"),
                        Members.list(tree, "queues", queue -> queue.asString("")),
                        Members.number(tree, "closedForDays"),
                        Members.text(tree, "epoch"),
                        Members.number(tree, "schema"),
                        tree.path("since").isString() ? Members.instant(tree, "since") : null));
    }
}
