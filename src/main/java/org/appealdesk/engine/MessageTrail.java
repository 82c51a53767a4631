package org.appealdesk.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Side;

/** What became of the messages of a case (e20, e16): read from the events, each of them once. */
public final class MessageTrail {
    private final Map<String, Fate> fates = new HashMap<>();
    private final Set<Side> banned = EnumSet.noneOf(Side.class);

    private MessageTrail() {}

    /**
     * What became of one message.
     *
     * @param received when it got to its reader's device
     * @param seen when its reader had it on the screen
     * @param failure why it did not get to its reader; empty once it did
     * @param edits what it was changed to, in the order of the events
     * @param deleted when it was taken away from the chat
     */
    public record Fate(
            Optional<Instant> received,
            Optional<Instant> seen,
            Optional<Failure> failure,
            List<Edit> edits,
            Optional<Instant> deleted) {

        /** Nothing is known but that it was sent. */
        public static final Fate SENT =
                new Fate(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        public Fate {
            edits = List.copyOf(edits);
        }

        private Fate received(Instant at) {
            return new Fate(received.or(() -> Optional.of(at)), seen, Optional.empty(), edits, deleted);
        }

        private Fate seen(Instant at) {
            return new Fate(received, seen.or(() -> Optional.of(at)), Optional.empty(), edits, deleted);
        }

        private Fate failed(Failure why) {
            boolean arrived = received.isPresent() || seen.isPresent();
            return arrived ? this : new Fate(received, seen, Optional.of(why), edits, deleted);
        }

        private Fate edited(Edit edit) {
            List<Edit> all = new ArrayList<>(edits);
            all.add(edit);
            return new Fate(received, seen, failure, all, deleted);
        }

        private Fate deleted(Instant at) {
            return new Fate(received, seen, failure, edits, deleted.or(() -> Optional.of(at)));
        }
    }

    /** A change of its words. */
    public record Edit(Instant at, String text) {}

    /** Why a message did not get to its reader. */
    public sealed interface Failure {

        /** The reader was banned before it was sent (e16). */
        record ReaderBanned() implements Failure {}

        /** The platform could not deliver it. */
        record Undelivered(Instant at, String why) implements Failure {}
    }

    /**
     * What became of each message of which there is more to say than that it was sent, by its id.
     *
     * @param events of one case, in version order
     */
    public static Map<String, Fate> of(List<RecordedEvent> events) {
        MessageTrail trail = new MessageTrail();
        events.forEach(trail::tell);
        return Map.copyOf(trail.fates);
    }

    /**
     * How many of support's messages, and of the notices of what it did, have not got to the party that they are for.
     *
     * @param events of one case, in version order
     */
    public static int undelivered(List<RecordedEvent> events) {
        Map<String, Fate> fates = of(events);
        long count = events.stream()
                .filter(recorded -> switch (recorded.event()) {
                    case DossierEvent.NoticeSent notice -> !notice.delivered();
                    case DossierEvent.MessageSent(var message)
                    when recorded.actor() instanceof Actor.Staff ->
                        fates.getOrDefault(message.id(), Fate.SENT).failure().isPresent();
                    default -> false;
                })
                .count();
        return Math.toIntExact(count);
    }

    private void tell(RecordedEvent recorded) {
        switch (recorded.event()) {
            case OrderEvent.PartyBanned(var side) -> banned.add(side);
            case DossierEvent.MessageSent(var message)
            when recorded.actor() instanceof Actor.Staff -> {
                Side reader = message.channel() == Channel.BUYER_SUPPORT ? Side.BUYER : Side.SELLER;
                if (banned.contains(reader)) {
                    fates.put(message.id(), Fate.SENT.failed(new Failure.ReaderBanned()));
                }
            }
            case DossierEvent.MessageReported(var report) ->
                fates.merge(report.messageId(), with(Fate.SENT, report), (known, _) -> with(known, report));
            default -> {}
        }
    }

    private static Fate with(Fate fate, MessageReport report) {
        return switch (report) {
            case MessageReport.Received(var _, var at) -> fate.received(at);
            case MessageReport.Seen(var _, var at) -> fate.seen(at);
            case MessageReport.Undelivered(var _, var at, var why) -> fate.failed(new Failure.Undelivered(at, why));
            case MessageReport.Edited(var _, var at, var text) -> fate.edited(new Edit(at, text));
            case MessageReport.Deleted(var _, var at) -> fate.deleted(at);
        };
    }
}
