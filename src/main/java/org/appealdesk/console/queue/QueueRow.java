package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.casework.signal.Signal;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as the queue shows it: plain values, made in the background, shown on the FX thread.
 *
 * @param searchText folded words by which it is found: numbers, names, accounts, phones, what was written
 */
public record QueueRow(
        CaseId id,
        AppealNumber number,
        ReasonCode reason,
        Standing standing,
        Amounts amounts,
        Parties parties,
        Care care,
        String searchText) {

    /**
     * Where the appeal stands.
     *
     * @param since when the present wait began
     * @param due what is awaited, and until when; null when nothing is
     * @param isOpen neither completed nor cancelled
     * @param isReadable false when the program cannot read all of the case
     * @param talk what was written
     */
    public record Standing(
            Stage stage, Instant since, @Nullable Due due, boolean isOpen, boolean isReadable, Talk talk) {}

    /**
     * What was written.
     *
     * @param last what was written last; null when nothing was
     * @param undelivered how much of what support wrote or the platform told has not got to its reader
     */
    public record Talk(@Nullable LastMessage last, int undelivered) {
        /** Nothing was written. */
        public static final Talk NONE = new Talk(null, 0);
    }

    /**
     * Who wrote last, and when.
     *
     * @param party the side that wrote; null when support did
     */
    public record LastMessage(@Nullable Side party, Instant at) {

        /** Whether a party wrote it, and nobody of support after that. */
        boolean isByParty() {
            return party != null;
        }
    }

    /**
     * A due time.
     *
     * @param from when the wait began
     */
    public record Due(Deadline.Kind kind, Instant from, Instant at) {}

    /**
     * What it is about.
     *
     * @param isHigh above the amount for which the rules want a second person
     */
    public record Amounts(Money fiat, Money crypto, boolean isHigh) {}

    /** Who it is between. */
    public record Parties(Side complainant, Party buyer, Party seller) {

        /** The party of a side. */
        public Party of(Side side) {
            return side == Side.BUYER ? buyer : seller;
        }
    }

    /** @param language BCP 47 tag of the language the party reads */
    public record Party(String nickname, String language) {}

    /**
     * Who looks after it, and what is known to be odd.
     *
     * @param owner null when nobody has claimed it
     * @param flags what happened in the case and is to be known at first sight
     * @param signals what is odd, facts before hints
     * @param tags words that support put on it, sorted
     * @param memos what the agent wants to remember of a party, a line each
     * @param expected what of the row the authority has not confirmed
     */
    public record Care(
            @Nullable AgentId owner,
            Set<Flag> flags,
            List<Signal> signals,
            List<Tag> tags,
            List<String> memos,
            Expected expected) {

        public Care {
            flags = Set.copyOf(flags);
            signals = List.copyOf(signals);
            tags = List.copyOf(tags);
            memos = List.copyOf(memos);
        }
    }

    /** What of a row is only expected of own actions under way. */
    public enum Expected {
        NOTHING,
        /** That the agent gets it. */
        CLAIM,
        /** Anything else. */
        SOMETHING
    }

    /** What of it is only expected. */
    public Expected expected() {
        return care.expected();
    }

    /** What is awaited, and until when. */
    public Optional<Due> due() {
        return Optional.ofNullable(standing.due());
    }

    /** Who has claimed it. */
    public Optional<AgentId> owner() {
        return Optional.ofNullable(care.owner());
    }

    /** How many signals there are. */
    public int signals() {
        return care.flags().size() + care.signals().size();
    }

    /** How many of the signals may be harmless. */
    public int hints() {
        return (int) care.signals().stream().filter(Signal::isHint).count();
    }

    /** How much of what support wrote or the platform told has not got to its reader. */
    public int undelivered() {
        return standing.talk().undelivered();
    }

    /** Who wrote last, and when. */
    public Optional<LastMessage> lastMessage() {
        return Optional.ofNullable(standing.talk().last());
    }

    /** The party that complains. */
    public Party complainant() {
        return parties.of(parties.complainant());
    }

    /** The party complained about. */
    public Party respondent() {
        return parties.of(parties.complainant().other());
    }

    /** Whether it waits for an agent to claim it. */
    public boolean isUnclaimed() {
        return standing.stage() == Stage.CS_QUEUED && care.owner() == null;
    }
}
