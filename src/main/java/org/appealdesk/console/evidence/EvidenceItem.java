package org.appealdesk.console.evidence;

import java.time.Instant;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.trade.Side;

/**
 * A piece on the bench.
 *
 * @param at when it was handed in
 * @param isPending whether the authority has yet to confirm it, or its bytes to arrive
 * @param isFirstOfSide whether the list's heading of its side stands before it
 */
public record EvidenceItem(
        Side side, EvidenceFile evidence, Instant at, boolean isPending, Origin origin, boolean isFirstOfSide) {

    /** How it came to the bench. */
    public sealed interface Origin {
        /** A party handed it in as evidence. */
        record HandedIn() implements Origin {}

        /** Support made it. */
        record CopyOf(String evidenceId) implements Origin {}

        /** A party sent it with a message, and nobody handed it in: it can be looked at, but is no evidence of the case. */
        record Chat(String messageId) implements Origin {}
    }

    /** Whether support made it, from a piece that a party handed in. */
    public boolean isCopy() {
        return origin instanceof Origin.CopyOf;
    }

    /** Whether it came with a message only. */
    public boolean isFromChat() {
        return origin instanceof Origin.Chat;
    }

    /** Whether it can be redacted: what a party handed in, not what was made of it or only sent. */
    boolean isOriginal() {
        return origin instanceof Origin.HandedIn;
    }

    public String id() {
        return evidence.id();
    }

    EvidenceItem asFirstOfSide(boolean isFirst) {
        return new EvidenceItem(side, evidence, at, isPending, origin, isFirst);
    }
}
