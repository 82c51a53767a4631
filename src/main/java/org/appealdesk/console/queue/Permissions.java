package org.appealdesk.console.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.CaseId;

/**
 * What can be done with the selected appeals, by the engine's own list. Of several anything may be tried: each has its
 * own result. To be used on the FX thread only.
 */
public final class Permissions {

    private final CaseDesk desk;
    private final Seats seats;
    private final Absences absences;
    private final QueueModel model;
    private final Texts texts;
    private final EngineWords words;
    private final ReadOnlyObjectWrapper<Availability> claim = none("claim");
    private final ReadOnlyObjectWrapper<Availability> handOver = none("handOver");
    private final ReadOnlyObjectWrapper<Availability> takeOver = none("takeOver");
    private final ReadOnlyObjectWrapper<Availability> tag = none("tag");
    private final ReadOnlyObjectWrapper<Availability> skip = none("skip");
    private final ReadOnlyObjectWrapper<Availability> any = none("any");

    Permissions(CaseDesk desk, Seats seats, Absences absences, QueueModel model, Texts texts) {
        this.desk = desk;
        this.seats = seats;
        this.absences = absences;
        this.model = model;
        this.texts = texts;
        this.words = new EngineWords(texts);
        look(Set.of());
    }

    private ReadOnlyObjectWrapper<Availability> none(String name) {
        return new ReadOnlyObjectWrapper<>(this, name, Availability.ALLOWED);
    }

    public ReadOnlyObjectProperty<Availability> claim() {
        return claim.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Availability> handOver() {
        return handOver.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Availability> takeOver() {
        return takeOver.getReadOnlyProperty();
    }

    /** Tagging and untagging. */
    public ReadOnlyObjectProperty<Availability> tag() {
        return tag.getReadOnlyProperty();
    }

    /** Giving back what is the agent's, or not wanting to be offered what is nobody's. */
    public ReadOnlyObjectProperty<Availability> skip() {
        return skip.getReadOnlyProperty();
    }

    /** What needs nothing but a selection. */
    public ReadOnlyObjectProperty<Availability> any() {
        return any.getReadOnlyProperty();
    }

    /** Looks anew. */
    void look(Set<CaseId> selected) {
        if (selected.isEmpty()) {
            List.of(claim, handOver, takeOver, tag, skip, any)
                    .forEach(one -> set(one, Availability.because(texts.get("queue.nothingSelected"))));
        } else if (selected.size() > 1) {
            List.of(claim, handOver, tag, any).forEach(one -> set(one, Availability.ALLOWED));
            set(skip, Availability.because(texts.get("queue.selectOne")));
            set(takeOver, mayEverTakeOver());
        } else {
            CaseId only = selected.iterator().next();
            List<Allowance> allowed = desk.allowed(only, seats.me());
            set(claim, availability(allowed, ActionKind.CLAIM_CASE));
            set(handOver, availability(allowed, ActionKind.HAND_OVER_CASE));
            set(takeOver, availability(allowed, ActionKind.TAKE_OVER_CASE));
            set(tag, availability(allowed, ActionKind.TAG_CASE));
            set(any, Availability.ALLOWED);
            boolean isNobodys = model.find(only).filter(QueueRow::isUnclaimed).isPresent();
            set(skip, isNobodys ? Availability.ALLOWED : availability(allowed, ActionKind.RETURN_CASE));
        }
    }

    /** Whether there is anybody from whom who sits here may take over. */
    private Availability mayEverTakeOver() {
        return seats.me() instanceof Actor.Supervisor || !absences.standsInFor().isEmpty()
                ? Availability.ALLOWED
                : Availability.because(texts.get("engine.RejectionCode.NEEDS_SUPERVISOR"));
    }

    /** Whether the agent could give a case back. */
    boolean isMine(CaseId id) {
        return availability(desk.allowed(id, seats.me()), ActionKind.RETURN_CASE)
                .isAllowed();
    }

    private Availability availability(List<Allowance> allowed, ActionKind kind) {
        Optional<Allowance> found =
                allowed.stream().filter(allowance -> allowance.action() == kind).findFirst();
        return found.map(this::availability).orElseGet(() -> Availability.because(texts.get("queue.readOnly")));
    }

    private Availability availability(Allowance allowance) {
        return allowance.whyNot() == null
                ? Availability.ALLOWED
                : Availability.because(words.rejection(allowance.whyNot()));
    }

    private static void set(ReadOnlyObjectWrapper<Availability> property, Availability next) {
        if (!next.equals(property.get())) {
            property.set(next);
        }
    }
}
