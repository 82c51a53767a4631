package org.appealdesk.console.roleplay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.Part;
import org.appealdesk.training.RolePlay;
import org.appealdesk.training.TrainingSession;
import org.jspecify.annotations.Nullable;

/**
 * A party's place in one case: how the case looks from there, and, once a person has taken the part, acting for it. The
 * part stays taken until it is given back, whatever the screen shows meanwhile. To be used on the FX thread only.
 */
public final class PartySeat {

    private final TrainingSession session;
    private final Supplier<Tasks> tasks;
    private final Side side;
    private final ReadOnlyObjectWrapper<CaseView> view;
    private final ReadOnlyObjectWrapper<List<Allowance>> allowances;
    private final ReadOnlyObjectWrapper<@Nullable RolePlay> part = new ReadOnlyObjectWrapper<>(this, "part");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /**
     * Has the part already when a person had it before.
     *
     * @param tasks of the window that the panel is in
     * @param initial the case as it stands; it must be of a scenario that the session plays
     */
    PartySeat(TrainingSession session, Supplier<Tasks> tasks, CaseView initial, Side side) {
        this.session = session;
        this.tasks = tasks;
        this.side = side;
        this.view = new ReadOnlyObjectWrapper<>(this, "view", initial);
        this.allowances = new ReadOnlyObjectWrapper<>(this, "allowances", allowedNow(initial.id()));
        if (session.parts().contains(new Part(initial.id(), side))) {
            takePart();
        }
    }

    CaseId caseId() {
        return view.get().id();
    }

    /** The authority's time. */
    Instant now() {
        return session.desk().clock().instant();
    }

    Side side() {
        return side;
    }

    CaseFile file() {
        return view.get().file();
    }

    CaseView view() {
        return view.get();
    }

    /** The newest state of the case that the authority confirmed. */
    ReadOnlyObjectProperty<CaseView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** The rules that hold for the case. */
    RuleProfile profile() {
        return session.desk().engine().profile(file());
    }

    /** What the party may ever do, with the reason where it is not possible now. */
    ReadOnlyObjectProperty<List<Allowance>> allowancesProperty() {
        return allowances.getReadOnlyProperty();
    }

    /** The part in a person's hands; null while the script plays it. */
    ReadOnlyObjectProperty<@Nullable RolePlay> partProperty() {
        return part.getReadOnlyProperty();
    }

    /** The part, while a person has it. */
    Optional<RolePlay> part() {
        return Optional.ofNullable(part.get());
    }

    /** Whether something is on its way to the authority. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Takes a newer state; an older one, or that of another case, is left aside. */
    void take(CaseView newer) {
        if (newer.id().equals(caseId()) && newer.file().version() >= file().version()) {
            view.set(newer);
            refresh();
        }
    }

    /** Asks again what is allowed, because time went by. */
    void refresh() {
        allowances.set(allowedNow(caseId()));
    }

    /** Silences the script of this side: a person plays it from now on. */
    void takePart() {
        if (part.get() == null) {
            CaseId id = caseId();
            work(() -> session.play(id, side), part::set);
        }
    }

    /** Gives the part back to the script. */
    void giveBack() {
        RolePlay held = part.get();
        if (held != null) {
            part.set(null);
            tasks.get().job(held::close).start();
        }
    }

    /** Acts, if a person has the part; a refusal is an answer too. */
    void act(Function<RolePlay, Answer> deed, Consumer<Answer> then) {
        part().ifPresent(held -> work(() -> deed.apply(held), answer -> {
            session.desk().find(held.caseId()).ifPresent(this::take);
            then.accept(answer);
        }));
    }

    private <T> void work(Callable<T> work, Consumer<T> then) {
        busy.set(true);
        tasks.get().job(work).succeeded(then).ended(() -> busy.set(false)).start();
    }

    private List<Allowance> allowedNow(CaseId id) {
        return session.desk().allowed(id, new Actor.Party(side));
    }
}
