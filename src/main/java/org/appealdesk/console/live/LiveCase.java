package org.appealdesk.console.live;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;

/**
 * One case while it is open on the screen. All view models of the screen read its state from here and act through here,
 * so that they agree. To be used on the FX thread only.
 */
public final class LiveCase {
    private final CaseDesk desk;
    private final Actor.Staff user;
    private final Tasks tasks;
    private final EngineWords words;
    private final ReadOnlyObjectWrapper<CaseView> view;
    private final ReadOnlyObjectWrapper<List<Allowance>> allowances;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /**
     * @param initial the case as it was when it was opened
     * @param user who looks at it, and acts
     * @param words tells why something cannot be done
     */
    public LiveCase(CaseDesk desk, CaseView initial, Actor.Staff user, Tasks tasks, EngineWords words) {
        this.desk = desk;
        this.user = user;
        this.tasks = tasks;
        this.words = words;
        this.view = new ReadOnlyObjectWrapper<>(this, "view", initial);
        this.allowances = new ReadOnlyObjectWrapper<>(this, "allowances", desk.allowed(initial.id(), user));
    }

    public CaseId id() {
        return view.get().id();
    }

    /** The newest state that the authority confirmed. */
    public ReadOnlyObjectProperty<CaseView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public CaseView view() {
        return view.get();
    }

    public CaseFile file() {
        return view.get().file();
    }

    /** Who looks at the case. */
    public Actor.Staff user() {
        return user;
    }

    /** The rules that hold for the case. */
    public RuleProfile profile() {
        return desk.engine().profile(file());
    }

    /** What an actor, such as a party, could do now. */
    public List<Allowance> allowedTo(Actor actor) {
        return desk.allowed(id(), actor);
    }

    /** What the user may ever do, with the reason where it is not possible now. */
    public ReadOnlyObjectProperty<List<Allowance>> allowancesProperty() {
        return allowances.getReadOnlyProperty();
    }

    /** Whether the user can do this now; follows the case, the clock and the language. */
    public ObservableValue<Availability> availability(ActionKind kind) {
        return Bindings.createObjectBinding(() -> availabilityNow(kind), allowances, words.languageProperty());
    }

    /** Whether something the user asked for is being decided. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Takes a newer state; an older one, or that of another case, is left aside. */
    public void take(CaseView newer) {
        if (newer.id().equals(id()) && newer.file().version() >= file().version()) {
            view.set(newer);
            refreshAllowances();
        }
    }

    /** Asks again what is allowed, because time went by. */
    public void refreshAllowances() {
        allowances.set(desk.allowed(id(), user));
    }

    /** Whether the user may ever do this, now or later. */
    public boolean isTheirs(ActionKind kind) {
        return allowances.get().stream().anyMatch(allowance -> allowance.action() == kind);
    }

    /** Asks for something that commutes with what others do. */
    public void submit(Action action, Consumer<Answer> then) {
        submit(Basis.UNKNOWN, action, then);
    }

    /**
     * Asks for something decided on a certain version. A machine that fails is told by the {@link Tasks}' own handler;
     * then {@code then} is not called.
     */
    public void submit(Basis basis, Action action, Consumer<Answer> then) {
        busy.set(true);
        CaseId id = id();
        tasks.job(() -> desk.submit(id, user, basis, action))
                .succeeded(answer -> {
                    desk.find(id).ifPresent(this::take);
                    then.accept(answer);
                })
                .ended(() -> busy.set(false))
                .start();
    }

    /** The authority's time. */
    public Instant now() {
        return desk.clock().instant();
    }

    private Availability availabilityNow(ActionKind kind) {
        return allowances.get().stream()
                .filter(allowance -> allowance.action() == kind)
                .findFirst()
                .map(this::availability)
                .orElseThrow(() -> new IllegalArgumentException(kind + " is nothing " + user + " could ever do"));
    }

    private Availability availability(Allowance allowance) {
        return allowance.allowed()
                ? Availability.ALLOWED
                : Availability.because(words.rejection(Objects.requireNonNull(allowance.whyNot())));
    }
}
