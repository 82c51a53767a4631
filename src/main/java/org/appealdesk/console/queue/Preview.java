package org.appealdesk.console.queue;

import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.Money;
import org.jspecify.annotations.Nullable;

/**
 * What triage needs to know of the selected appeal, without opening it.
 *
 * @param row as in the table
 * @param place its place by deadline risk among those shown, from 1; 0 when it is not shown
 * @param law the rules it stands under
 * @param disputed fiat in dispute; null when it is the whole order
 * @param lastEvents the last three things that happened, oldest first
 * @param notes what the agent keeps of it
 * @param unreadable why it is read-only; null when all of it can be read
 */
public record Preview(
        QueueRow row,
        int place,
        Law law,
        @Nullable Money disputed,
        List<RecordedEvent> lastEvents,
        Notes notes,
        @Nullable String unreadable) {

    private static final int EVENTS = 3;

    /**
     * Which rules hold.
     *
     * @param profile it is pinned to
     * @param rule by which it stands where it stands
     */
    public record Law(ProfileRef profile, RuleId rule) {}

    /**
     * What the agent keeps of a case in this session.
     *
     * @param skipped why it was skipped; null when it was not
     */
    public record Notes(boolean isWatched, @Nullable String skipped) {}

    public Preview {
        lastEvents = List.copyOf(lastEvents);
    }

    static Optional<Preview> of(CaseView view, QueueRow row, int place, Notes notes) {
        return view.file().appeal().map(appeal -> of(view, appeal, row, place, notes));
    }

    private static Preview of(CaseView view, Appeal appeal, QueueRow row, int place, Notes notes) {
        List<RecordedEvent> telling =
                view.events().stream().filter(Preview::isTelling).toList();
        return new Preview(
                row,
                place,
                new Law(appeal.facts().profile(), rule(view, appeal)),
                appeal.facts().filing().disputeAmount(),
                telling.subList(Math.max(0, telling.size() - EVENTS), telling.size()),
                notes,
                view.unreadable());
    }

    /** Notices only repeat what happened. */
    private static boolean isTelling(RecordedEvent event) {
        return !(event.event() instanceof DossierEvent.NoticeSent);
    }

    /** The rule of the present wait, or the one that brought the appeal to where it is. */
    private static RuleId rule(CaseView view, Appeal appeal) {
        return switch (appeal.stage()) {
            case RESPONDENT_PROCESSING -> RuleId.R9;
            case COMPLAINANT_PROCESSING -> RuleId.R15;
            case INFORMATION_REQUESTED -> RuleId.T12;
            case CS_QUEUED, CS_REVIEW, DECIDED, COMPLETED, CANCELLED ->
                view.events().reversed().stream()
                        .filter(Preview::isMove)
                        .map(RecordedEvent::rule)
                        .findFirst()
                        .orElse(RuleId.T1);
        };
    }

    private static boolean isMove(RecordedEvent recorded) {
        AppealEvent event = recorded.event();
        return event instanceof SupportEvent
                || event instanceof RulingEvent.RulingMade
                || event instanceof RulingEvent.RulingExecuted
                || event instanceof RulingEvent.ExecutionFailed
                || event instanceof AnswerEvent.AppealCancelled
                || event instanceof AnswerEvent.AppealSettled
                || event instanceof AnswerEvent.AppealVoided;
    }
}
