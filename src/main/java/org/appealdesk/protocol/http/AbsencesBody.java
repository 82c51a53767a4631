package org.appealdesk.protocol.http;

import java.util.List;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;

/**
 * The answer to {@code GET /v1/absences}: who is away or will be, and who may be.
 *
 * @param absences those that are not over, who is away first first
 * @param people everybody who works on cases, by id
 */
public record AbsencesBody(List<Item> absences, List<Colleague> people) {
    public AbsencesBody {
        absences = List.copyOf(absences);
        people = List.copyOf(people);
    }

    /** @param id by which it can be ended */
    public record Item(String id, AbsenceBody absence) {}

    public record Colleague(String id, String name) {}

    public String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** Reads what {@link #json} wrote. */
    public static Decoded<AbsencesBody> read(String json) {
        return Members.body(
                json,
                tree -> new AbsencesBody(
                        Members.list(
                                tree,
                                "absences",
                                item -> new Item(
                                        Members.text(item, "id"), AbsenceBody.read(Members.required(item, "absence")))),
                        Members.list(
                                tree,
                                "people",
                                one -> new Colleague(Members.text(one, "id"), Members.text(one, "name")))));
    }
}
