package org.appealdesk.console.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.console.widget.Pending;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;

/**
 * One thing on the timeline. An event may give several, as a filing does with its words and its evidence; a chain of
 * state changes that one command caused gives a single one.
 *
 * @param place where it stands, and what it is recognised by
 * @param at when it happened, by the authority's clock
 * @param events what it tells of, in order; notices that went out with it included. None when it is an own message that
 *     the authority did not take
 * @param pending how far the own action behind it is; empty when the authority has confirmed it
 * @param startsDay whether it is the first of its day where it is shown
 */
public record TimelineEntry(
        Place place,
        Instant at,
        Content content,
        List<RecordedEvent> events,
        Optional<Pending> pending,
        boolean startsDay) {

    /**
     * Where an entry stands.
     *
     * @param part counts the entries that one event gave, from 0
     */
    public record Place(long version, int part) {}

    /** What can be filtered for. */
    public enum Kind {
        CHAT,
        STATEMENT,
        EVIDENCE,
        CALL,
        CHANGE,
        NOTE,
        REQUEST,
        RULING,
        /** Who looked at evidence and what for; so much of it that it is only shown when asked for. */
        CUSTODY;

        /** Whether it is shown while nobody has chosen. */
        boolean isUsual() {
            return this != CUSTODY;
        }
    }

    public TimelineEntry {
        events = List.copyOf(events);
    }

    /** What there is to show. */
    public sealed interface Content {
        Kind kind();

        /** The party it comes from or is meant for; empty when it is about both or neither. */
        Optional<Side> side();

        /** The state moved: a line across. */
        record Change(Optional<Side> side) implements Content {
            @Override
            public Kind kind() {
                return Kind.CHANGE;
            }
        }

        /** Said to support as part of an appeal or an answer. */
        record Statement(Side by, String text) implements Content {
            @Override
            public Kind kind() {
                return Kind.STATEMENT;
            }

            @Override
            public Optional<Side> side() {
                return Optional.of(by);
            }
        }

        /** A message of a party. */
        record PartyMessage(Side by, Message message, Delivery delivery) implements Content {
            @Override
            public Kind kind() {
                return Kind.CHAT;
            }

            @Override
            public Optional<Side> side() {
                return Optional.of(by);
            }
        }

        /** A message of support to one party. */
        record SupportMessage(String by, Message message, Delivery delivery) implements Content {
            @Override
            public Kind kind() {
                return Kind.CHAT;
            }

            @Override
            public Optional<Side> side() {
                return Optional.of(message.channel() == Channel.BUYER_SUPPORT ? Side.BUYER : Side.SELLER);
            }
        }

        /** A piece of evidence. */
        record Evidence(Side by, EvidenceFile file) implements Content {
            @Override
            public Kind kind() {
                return Kind.EVIDENCE;
            }

            @Override
            public Optional<Side> side() {
                return Optional.of(by);
            }
        }

        /** A phone call of support. */
        record Call(String by, CallRecord record) implements Content {
            @Override
            public Kind kind() {
                return Kind.CALL;
            }

            @Override
            public Optional<Side> side() {
                return Optional.of(record.side());
            }
        }

        /** For colleagues only. */
        record Note(String by, String text) implements Content {
            @Override
            public Kind kind() {
                return Kind.NOTE;
            }

            @Override
            public Optional<Side> side() {
                return Optional.empty();
            }
        }

        /** Support had evidence in hand. */
        record Handled(EvidenceHandling handling) implements Content {
            @Override
            public Kind kind() {
                return Kind.CUSTODY;
            }

            @Override
            public Optional<Side> side() {
                return Optional.empty();
            }
        }

        /** Support asks a party. */
        record Asked(String by, InformationRequest request) implements Content {
            @Override
            public Kind kind() {
                return Kind.REQUEST;
            }

            @Override
            public Optional<Side> side() {
                return Optional.of(request.side());
            }
        }

        /** A party answers what support asked. */
        record Supplied(Side by, InformationSupply supply, boolean late) implements Content {
            @Override
            public Kind kind() {
                return Kind.REQUEST;
            }

            @Override
            public Optional<Side> side() {
                return Optional.of(by);
            }
        }

        /**
         * A ruling, proposed or made.
         *
         * @param isFinal false while it waits for the second person
         */
        record Ruled(AgentId by, Ruling ruling, boolean isFinal) implements Content {
            @Override
            public Kind kind() {
                return Kind.RULING;
            }

            @Override
            public Optional<Side> side() {
                return Optional.empty();
            }
        }
    }

    public Kind kind() {
        return content.kind();
    }

    /** Whether it has to do with a party: it is theirs, for them, or for both. */
    public boolean concerns(Side side) {
        return content.side().map(one -> one == side).orElse(true);
    }

    /** The rules its events came from, in order, each once. */
    public List<RuleId> rules() {
        return events.stream().map(RecordedEvent::rule).distinct().toList();
    }

    /** The same with one more event. */
    TimelineEntry with(RecordedEvent event) {
        List<RecordedEvent> more = new ArrayList<>(events);
        more.add(event);
        return new TimelineEntry(place, at, content, more, pending, startsDay);
    }

    /** The same as the first of its day. */
    TimelineEntry startingDay() {
        return new TimelineEntry(place, at, content, events, pending, true);
    }
}
