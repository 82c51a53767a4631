package org.appealdesk.console.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.widget.Countdown;
import org.appealdesk.console.words.Countdowns;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.RequestTrail;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.Side;

/** What was asked of one party, item by item, and what can be done about it. To be used on the FX thread only. */
public final class RequestsViewModel {
    private final LiveCase live;
    private final Side side;
    private final Openings openings;

    /** What a request leads to. */
    public interface Openings {
        /** Shows a piece of evidence. */
        void evidence(String id);

        /** Shows where something is told in the case's course. */
        void told(long version);

        /** Begins to give more time. */
        void extend(RequestTrail.Entry entry);

        /** Begins a ruling on what there is. */
        void rule();
    }

    public RequestsViewModel(LiveCase live, Side side, Openings openings) {
        this.live = live;
        this.side = side;
        this.openings = openings;
    }

    public Side side() {
        return side;
    }

    public Openings openings() {
        return openings;
    }

    /** The requests to the party, oldest first; those taken back before anything was answered are left out. */
    public ObservableValue<List<RequestTrail.Entry>> entries() {
        return live.viewProperty().map(this::entries);
    }

    private List<RequestTrail.Entry> entries(CaseView view) {
        return view.file().appeal().map(appeal -> RequestTrail.of(appeal, view.events())).orElse(List.of()).stream()
                .filter(entry -> entry.state().request().side() == side)
                .filter(entry -> entry.state().status() != RequestState.Status.WITHDRAWN
                        || !entry.state().supplied().isEmpty())
                .toList();
    }

    /** How long the party still has; empty when nothing is awaited in time. */
    public Optional<Countdown> countdown(RequestTrail.Entry entry) {
        return AppealEngine.deadlines(live.file()).stream()
                .filter(deadline -> deadline.kind() == Deadline.Kind.INFORMATION
                        && deadline.awaited() == side
                        && deadline.due().equals(entry.state().request().dueAt()))
                .findFirst()
                .map(deadline -> Countdowns.of(live.view(), deadline, live.words()));
    }

    /** Whether the party can be reminded now; follows the case and the clock. */
    public ObservableValue<Availability> canRemind(RequestTrail.Entry entry) {
        ObservableValue<Instant> seconds =
                live.tools().ticker().nowProperty().map(now -> now.truncatedTo(ChronoUnit.SECONDS));
        ObservableValue<Availability> mine = live.availability(ActionKind.REMIND_PARTY);
        return Bindings.createObjectBinding(
                () -> mine.getValue().isAllowed() ? new Reminder(live, entry).availability() : mine.getValue(),
                mine,
                seconds,
                live.outgoing().waiting());
    }

    /** Whether more time can be given now. */
    public ObservableValue<Availability> canExtend() {
        return live.availability(ActionKind.EXTEND_REQUEST);
    }

    /** Whether the case can be ruled now; a request that lapsed only suggests it (t14). */
    public ObservableValue<Availability> canRule() {
        return live.availability(ActionKind.RULE_CASE);
    }

    /** Reminds the party; for a while it can be taken back. */
    public void remind(RequestTrail.Entry entry) {
        new Reminder(live, entry)
                .send()
                .ifPresent(whyNot ->
                        live.tools().notifier().tell(new Notifier.News(Notifier.Level.WARN, whyNot, live.id())));
    }
}
