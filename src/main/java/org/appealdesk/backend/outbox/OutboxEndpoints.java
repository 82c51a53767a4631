package org.appealdesk.backend.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.Endpoint.Method;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.people.Role;
import org.appealdesk.protocol.http.OutboxBody;
import org.appealdesk.protocol.http.ProblemKind;

/** {@code /v1/outbox}: what the exchange was told of and what it was not, and the replay. Safe for use by several threads. */
public final class OutboxEndpoints {

    private static final int USUAL_LIST = 100;

    private final Outbox outbox;

    public OutboxEndpoints(Outbox outbox) {
        this.outbox = outbox;
    }

    public List<Endpoint> endpoints() {
        Access access = Access.only(Role.SUPERVISOR, Role.PLATFORM);
        return List.of(
                new Endpoint(Method.GET, "/v1/outbox", access, this::list),
                new Endpoint(Method.POST, "/v1/outbox/{id}/replay", access, this::replay));
    }

    private void list(Call call) {
        Outbox.State state = state(call.query("state").orElse("dead"));
        int limit = limit(call.query("limit"));
        UUID after = call.query("after").map(OutboxEndpoints::id).orElse(null);
        List<Outbox.Entry> found = outbox.list(state, call.person().queues(), after, limit);
        call.answer(
                new OutboxBody(found.stream().map(OutboxEndpoints::message).toList(), found.size() == limit).json());
    }

    private static Outbox.State state(String text) {
        return Arrays.stream(Outbox.State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(ProblemKind.MALFORMED, "“state” is waiting, delivered or dead"));
    }

    private static int limit(Optional<String> text) {
        if (text.isEmpty()) {
            return USUAL_LIST;
        }
        int limit = text.get().matches("[0-9]{1,3}") ? Integer.parseInt(text.get()) : 0;
        if (limit < 1 || limit > Outbox.LONGEST_LIST) {
            throw new ProblemException(ProblemKind.MALFORMED, "“limit” is 1 to " + Outbox.LONGEST_LIST);
        }
        return limit;
    }

    private static OutboxBody.Message message(Outbox.Entry entry) {
        return new OutboxBody.Message(
                entry.id().toString(),
                entry.caseId(),
                entry.version(),
                entry.state().name().toLowerCase(Locale.ROOT),
                entry.attempts(),
                entry.queuedAt(),
                entry.due(),
                entry.lastFailure());
    }

    private void replay(Call call) {
        if (!outbox.replay(id(call.path("id")), call.person().queues())) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "There is no such message that was given up");
        }
        call.answer(204);
    }

    private static UUID id(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new ProblemException(ProblemKind.MALFORMED, "A message's id is a UUID");
        }
        return UUID.fromString(text);
    }
}
