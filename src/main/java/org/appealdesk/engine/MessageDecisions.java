package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.MESSAGE_UNKNOWN;
import static org.appealdesk.engine.RejectionCode.WORDS_MISSING;
import static org.appealdesk.engine.RejectionCode.WRONG_CHANNEL;

import java.util.Optional;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.DossierEvent.MessageReported;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.Letter;
import org.jspecify.annotations.Nullable;

/** Keeping what became of messages (e20), in any state of the case. Null means done. */
final class MessageDecisions {
    private MessageDecisions() {}

    /** What is known already is accepted and kept once. */
    static @Nullable Rejection report(Unfolding to, MessageReport report) {
        Optional<Letter> found = to.state().ledger().letters().find(report.messageId());
        if (found.isEmpty()) {
            return Rejection.of(MESSAGE_UNKNOWN, RuleId.E20, "id", report.messageId());
        }
        Letter letter = found.get();
        Rejection wrong = check(letter, report);
        if (wrong == null && !letter.with(report).equals(letter)) {
            to.add(RuleId.E20, new MessageReported(report));
        }
        return wrong;
    }

    private static @Nullable Rejection check(Letter letter, MessageReport report) {
        // Support reads what is for it here, and the parties change only what they write to each other.
        boolean fits = report.changesWords()
                ? letter.channel() == Channel.TRADE
                : letter.reader().isPresent();
        if (!fits) {
            return Rejection.of(WRONG_CHANNEL, RuleId.E20);
        }
        return report instanceof MessageReport.Undelivered(var _, var _, var why) && why.isBlank()
                ? Rejection.of(WORDS_MISSING, RuleId.E20, "what", "why")
                : null;
    }
}
