package org.appealdesk.engine.state;

import java.time.Instant;
import java.util.Optional;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * A message, as far as rules ask for it (e20); its words are in the events.
 *
 * @param by the party that wrote it, null for support
 * @param editedAt of the last edit that was reported
 */
public record Letter(
        Channel channel,
        @Nullable Side by,
        Standing standing,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt) {

    /** How far it has got, in the order in which it may move on. */
    public enum Standing {
        SENT,
        UNDELIVERED,
        RECEIVED,
        SEEN
    }

    static Letter sent(Channel channel, @Nullable Side by) {
        return new Letter(channel, by, Standing.SENT, null, null);
    }

    /** The party that gets it; empty when it is for support. */
    public Optional<Side> reader() {
        return Optional.ofNullable(
                switch (channel) {
                    case TRADE -> by == null ? null : by.other();
                    case BUYER_SUPPORT -> by == null ? Side.BUYER : null;
                    case SELLER_SUPPORT -> by == null ? Side.SELLER : null;
                });
    }

    /** As it is after a report; the same when the report says nothing new. */
    public Letter with(MessageReport report) {
        return switch (report) {
            case MessageReport.Received _ -> at(Standing.RECEIVED);
            case MessageReport.Seen _ -> at(Standing.SEEN);
            case MessageReport.Undelivered _ -> at(Standing.UNDELIVERED);
            case MessageReport.Edited edited -> new Letter(channel, by, standing, edited.at(), deletedAt);
            case MessageReport.Deleted deleted ->
                new Letter(channel, by, standing, editedAt, deletedAt == null ? deleted.at() : deletedAt);
        };
    }

    private Letter at(Standing next) {
        return next.compareTo(standing) > 0 ? new Letter(channel, by, next, editedAt, deletedAt) : this;
    }
}
