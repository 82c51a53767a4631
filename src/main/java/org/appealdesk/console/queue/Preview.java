package org.appealdesk.console.queue;

import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.Money;
import org.jspecify.annotations.Nullable;

/**
 * What triage needs to know of the selected appeal, without opening it.
 *
 * @param row as in the table
 * @param place its place by deadline risk among those shown, from 1
 * @param profile the rules it is pinned to
 * @param disputed fiat in dispute; null when it is the whole order
 * @param lastEvents the last three things that happened, oldest first
 */
public record Preview(
        QueueRow row,
        int place,
        ProfileRef profile,
        @Nullable Money disputed,
        List<RecordedEvent> lastEvents) {

    private static final int EVENTS = 3;

    public Preview {
        lastEvents = List.copyOf(lastEvents);
    }

    static Optional<Preview> of(CaseView view, QueueRow row, int place) {
        return view.file().appeal().map(appeal -> of(view, appeal, row, place));
    }

    private static Preview of(CaseView view, Appeal appeal, QueueRow row, int place) {
        List<RecordedEvent> telling =
                view.events().stream().filter(Preview::isTelling).toList();
        return new Preview(
                row,
                place,
                appeal.facts().profile(),
                appeal.facts().filing().disputeAmount(),
                telling.subList(Math.max(0, telling.size() - EVENTS), telling.size()));
    }

    /** Notices only repeat what happened. */
    private static boolean isTelling(RecordedEvent event) {
        return !(event.event() instanceof DossierEvent.NoticeSent);
    }
}
