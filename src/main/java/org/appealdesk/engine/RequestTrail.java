package org.appealdesk.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.RequestState;

/** What was asked of the parties, item by item, and what came for each (t12–t14): read from a case and its events. */
public final class RequestTrail {
    private RequestTrail() {}

    /**
     * One request of the newest appeal.
     *
     * @param askedAt when it was asked
     * @param reminders when the party was reminded, oldest first
     */
    public record Entry(RequestState state, Instant askedAt, List<Item> items, List<Instant> reminders) {
        public Entry {
            items = List.copyOf(items);
            reminders = List.copyOf(reminders);
        }

        /** What the party still owes, as it was asked. */
        public List<InformationItem> owed() {
            return items.stream()
                    .filter(item -> item.answers().isEmpty())
                    .map(Item::asked)
                    .toList();
        }
    }

    /** @param answers what came for it, oldest first */
    public record Item(InformationItem asked, Standing standing, List<Supplied> answers) {
        public Item {
            answers = List.copyOf(answers);
        }
    }

    /** How it stands with one item. */
    public enum Standing {
        /** Awaited, and the due time has not passed. */
        OPEN,
        SUPPLIED,
        /** The first answer came at or after the due time that held then. */
        SUPPLIED_LATE,
        /** Not answered, and the due time has passed. */
        OVERDUE,
        /** Not answered, and no longer asked for. */
        TAKEN_BACK
    }

    /**
     * An answer, which may be for several items.
     *
     * @param version of the event that tells of it
     */
    public record Supplied(long version, Instant at, String text, List<EvidenceFile> evidence, boolean late) {
        public Supplied {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The requests of an appeal, oldest first.
     *
     * @param events of its case, in version order
     */
    public static List<Entry> of(Appeal appeal, List<RecordedEvent> events) {
        return appeal.dossier().requests().stream()
                .map(state -> entry(state, events))
                .toList();
    }

    private static Entry entry(RequestState state, List<RecordedEvent> events) {
        String id = state.request().id();
        Instant askedAt = Instant.EPOCH;
        List<Instant> reminders = new ArrayList<>();
        List<RecordedEvent> supplies = new ArrayList<>();
        for (RecordedEvent event : events) {
            switch (event.event()) {
                case DossierEvent.InformationAsked(var request)
                when request.id().equals(id) -> askedAt = event.at();
                case DossierEvent.PartyReminded reminded
                when reminded.requestId().equals(id) -> reminders.add(event.at());
                case DossierEvent.InformationSupplied(var _, var supply, var _)
                when supply.requestId().equals(id) -> supplies.add(event);
                default -> {}
            }
        }
        List<Item> items = state.request().items().stream()
                .map(item -> item(item, state.status(), supplies))
                .toList();
        return new Entry(state, askedAt, items, reminders);
    }

    private static Item item(InformationItem item, RequestState.Status status, List<RecordedEvent> supplies) {
        List<Supplied> answers = supplies.stream()
                .flatMap(event -> supplied(event, item.id()).stream())
                .toList();
        return new Item(item, standing(status, answers), answers);
    }

    private static Standing standing(RequestState.Status status, List<Supplied> answers) {
        if (!answers.isEmpty()) {
            return answers.getFirst().late() ? Standing.SUPPLIED_LATE : Standing.SUPPLIED;
        }
        return switch (status) {
            case OPEN -> Standing.OPEN;
            case LAPSED -> Standing.OVERDUE;
            case SUPPLIED, WITHDRAWN -> Standing.TAKEN_BACK;
        };
    }

    private static Optional<Supplied> supplied(RecordedEvent event, String item) {
        return event.event() instanceof DossierEvent.InformationSupplied(var _, InformationSupply supply, var late)
                        && supply.items().contains(item)
                ? Optional.of(new Supplied(event.version(), event.at(), supply.text(), supply.evidence(), late))
                : Optional.empty();
    }
}
