package org.appealdesk.engine.event;

import java.time.Instant;
import java.util.Set;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.CallerCode;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.Side;

/** What was gathered. */
public sealed interface DossierEvent extends AppealEvent {

    /** What only tells that somebody of support looked or asked: it changes nothing that anybody decides on. */
    sealed interface Trace extends DossierEvent {
        @Override
        default boolean changesCase() {
            return false;
        }
    }

    /** t9. */
    record EvidenceAdded(Side side, EvidenceFile evidence) implements DossierEvent {}

    /** A chat message; the event's actor wrote it (t9). */
    record MessageSent(Message message) implements DossierEvent {}

    /** @param delivered false when the party was banned (edge 16) */
    record NoticeSent(Side to, Notice notice, boolean delivered) implements DossierEvent {}

    /** t12. */
    record InformationAsked(InformationRequest request) implements DossierEvent {}

    /** The agent took the request back. */
    record RequestWithdrawn(String requestId) implements DossierEvent {}

    /** The party got more time (t12). */
    record RequestExtended(String requestId, Side side, Instant dueAt) implements DossierEvent {}

    /**
     * A message reminded the party (t12).
     *
     * @param items ids of the items that were not answered then
     */
    record PartyReminded(String requestId, Side side, Set<String> items) implements DossierEvent {
        public PartyReminded {
            items = Set.copyOf(items);
        }
    }

    /**
     * t13.
     *
     * @param late it came at or after the request's due instant
     */
    record InformationSupplied(Side side, InformationSupply supply, boolean late) implements DossierEvent {}

    /** t14. */
    record InformationLapsed(String requestId, Side side, Instant dueAt) implements DossierEvent {}

    /** t15. */
    record CallLogged(CallRecord call) implements DossierEvent {}

    /** For colleagues only. */
    record NoteAdded(String text) implements DossierEvent {}

    /**
     * For colleagues only.
     *
     * @param on false when it was taken off
     */
    record CaseTagged(Tag tag, boolean on) implements DossierEvent {}

    record CheckTicked(Check check, boolean done) implements DossierEvent {}

    /** Somebody of support looked at evidence, saved or redacted it; for support only, and it moves nothing (e19). */
    record EvidenceHandled(EvidenceHandling handling) implements Trace {}

    /** Somebody of support saw a party's phone and account number as they are; for support only (t15). */
    record ContactRevealed(Side side) implements Trace {}

    /** An agent has a code by which the party can tell that the caller is real; for support only (t15). */
    record CallerCodeIssued(CallerCode code) implements Trace {}

    /** The platform tells what became of a message (e20). */
    record MessageReported(MessageReport report) implements DossierEvent {
        @Override
        public boolean changesCase() {
            return report.changesWords();
        }
    }

    /** Edge 15. */
    record ReasonReclassified(ReasonCode from, ReasonCode to, String why) implements DossierEvent {}
}
