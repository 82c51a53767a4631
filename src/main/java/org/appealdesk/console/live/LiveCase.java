package org.appealdesk.console.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.widget.Pending;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.words.SignalWords;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.EvidenceChecklist;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;

/**
 * One case while it is open on the screen. All view models of the screen read its state from here and act through here,
 * so that they agree. To be used on the FX thread only.
 */
public final class LiveCase {
    private final CaseDesk desk;
    private final Seats seats;
    private final ScreenTools tools;
    private final Outgoing outgoing;
    private final LiveWork work;
    private final EngineWords words;
    private final ReadOnlyObjectWrapper<CaseView> view;
    private final ReadOnlyObjectWrapper<List<Allowance>> allowances;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<List<OwnCommand>> own = new ReadOnlyObjectWrapper<>(this, "own", List.of());
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper(this, "gone");

    /**
     * Opens a case.
     *
     * @param initial the case as it is now
     * @param seats who looks at it, and acts; others may take the seat while the case is open
     * @param outgoing what the user sent to the case's parties and can still take back
     * @param work what there is between this device and the authority
     */
    public LiveCase(CaseDesk desk, CaseView initial, Seats seats, ScreenTools tools, Outgoing outgoing, LiveWork work) {
        this.desk = desk;
        this.seats = seats;
        this.tools = tools;
        this.outgoing = outgoing;
        this.work = work;
        this.words = new EngineWords(tools.texts());
        this.view = new ReadOnlyObjectWrapper<>(this, "view", initial);
        this.allowances = new ReadOnlyObjectWrapper<>(this, "allowances", desk.allowed(initial.id(), seats.me()));
    }

    /** The same case in another window; it has to be followed there too. */
    public LiveCase in(ScreenTools there) {
        return new LiveCase(desk, view(), seats, there, outgoing, work);
    }

    /** Begins to follow the case and the authority's clock. */
    public void follow(Subscriptions whileShown) {
        CaseId mine = id();
        UpdateBridge<CaseId, CaseId> bridge = tools.tasks().bridge(_ -> refresh());
        Consumer<CaseId> changed = id -> {
            if (id.equals(mine)) {
                bridge.offer(id, id);
            }
        };
        whileShown.add(desk.watch(view -> changed.accept(view.id()))::run);
        whileShown.add(desk.watchGone(changed)::run);
        // What changed between opening and following.
        refresh();
        ObservableValue<Instant> seconds = tools.ticker().nowProperty().map(now -> now.truncatedTo(ChronoUnit.SECONDS));
        whileShown.follow(seconds, ignored -> refreshAllowances());
        whileShown.follow(seats.meProperty(), ignored -> refreshAllowances());
        whileShown.follow(
                work.ownProperty(),
                all -> own.set(all.stream()
                        .filter(command -> command.caseId().equals(mine))
                        .toList()));
    }

    public CaseId id() {
        return view.get().id();
    }

    /** The newest state: what the authority confirmed, and on top what is expected of own actions under way. */
    public ReadOnlyObjectProperty<CaseView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public CaseView view() {
        return view.get();
    }

    public CaseFile file() {
        return view.get().file();
    }

    /** What changed the case after a version, oldest first; what support does with evidence and where messages have got to do not. */
    public List<RecordedEvent> eventsAfter(long version) {
        return view().events().stream()
                .filter(event -> event.version() > version && event.event().changesCase())
                .toList();
    }

    public Order order() {
        return file().order();
    }

    /**
     * The newest appeal, open or ended.
     *
     * @throws IllegalStateException when nobody has filed one: such a case is in no queue and is not opened
     */
    public Appeal appeal() {
        return file().appeal().orElseThrow(() -> new IllegalStateException(id() + " has no appeal"));
    }

    /** Who looks at the case. */
    public Actor.Staff user() {
        return seats.me();
    }

    /** Who looks at the case, and whoever takes the seat later. */
    public ReadOnlyObjectProperty<Actor.Staff> userProperty() {
        return seats.meProperty();
    }

    /** What the case's screen is built with. */
    public ScreenTools tools() {
        return tools;
    }

    /** The engine's words in the agent's language. */
    public EngineWords words() {
        return words;
    }

    /** The desk it lies on, with files and other cases. */
    public CaseDesk desk() {
        return desk;
    }

    /** The rules that hold for the case. */
    public RuleProfile profile() {
        return desk.engine().profile(file());
    }

    /** What the rules say of the case. */
    public AppealEngine rules() {
        return desk.engine();
    }

    /** The checks that are not ticked yet. */
    public List<Check> openChecks() {
        return desk.engine().openChecks(file());
    }

    /** What evidence the rules expect of whom, and what of it there is. */
    public EvidenceChecklist evidenceChecklist() {
        return desk.engine().evidenceChecklist(file());
    }

    /** What is to be known of the case at first sight, in the agent's language; follows the case and the language. */
    public ObservableValue<List<SignalWords.Line>> signals() {
        return Bindings.createObjectBinding(this::signalsNow, view, words.wordingProperty());
    }

    private List<SignalWords.Line> signalsNow() {
        return new SignalWords(words).lines(appeal().dossier().flags(), desk.signals(view()));
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
        return Bindings.createObjectBinding(() -> availabilityNow(kind), allowances, words.wordingProperty());
    }

    /** Whether the case left what this person may see; the last that was seen of it stays on the screen. */
    public ReadOnlyBooleanProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }

    /** What there is between this device and the authority. */
    public LiveWork work() {
        return work;
    }

    /** Own actions on the case that are not finished, in their order; refused ones too. */
    public ReadOnlyObjectProperty<List<OwnCommand>> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** How far the own action is that caused an event; empty when the authority has confirmed it. */
    public Optional<Pending> pending(RecordedEvent event) {
        return work.pending(view(), event);
    }

    /** How far the slowest own action on the case is; empty when all that is shown is confirmed. */
    public ObservableValue<Optional<Pending>> pending() {
        return Bindings.createObjectBinding(() -> work.pending(view()), view, own);
    }

    /** Whether something the user asked for is being decided. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Colleagues who have a case now, the user left out. */
    public Set<AgentId> colleagues() {
        return desk.all().stream()
                .flatMap(one -> one.file().openAppeal().stream())
                .flatMap(appeal -> appeal.phase() instanceof Phase.InReview review
                        ? Stream.of(review.lease().agent())
                        : Stream.empty())
                .filter(agent -> !agent.equals(user().id()))
                .collect(Collectors.toSet());
    }

    /** The authority's time. */
    public Instant now() {
        return desk.clock().instant();
    }

    /** An id that nothing has yet, such as for a message. */
    public String newId() {
        return desk.newId();
    }

    /** What was sent to the parties and can still be taken back. */
    public Outgoing outgoing() {
        return outgoing;
    }

    /** Why the engine would refuse this now, in the agent's language; empty when it would not. Nothing happens. */
    public Optional<String> whyNot(Action action) {
        return desk.refusal(id(), user(), action).map(words::rejection);
    }

    /**
     * Sends something to a party after {@link Outgoing#GRACE}, unless it is taken back until then. Nothing is asked of the
     * authority before.
     *
     * @param author gets it back when it does not leave
     */
    public void send(OutwardAct.Letter letter, OutwardAct.Author author) {
        outgoing.add(new OutwardAct(this, letter, author));
    }

    /** Does something at once; what keeps it from being done is told as short news. */
    public void act(Action action) {
        submit(action, () -> {}, whyNot -> tell(Notifier.Level.WARN, whyNot));
    }

    /**
     * Asks for something that commutes with what others do.
     *
     * @param done called when it was accepted, the case being up to date
     * @param whyNot told, in the agent's language, why it was refused or could not be stored
     */
    public void submit(Action action, Runnable done, Consumer<String> whyNot) {
        submitAs(user(), action, done, whyNot);
    }

    /** The same by somebody who may have left the seat since. */
    void submitAs(Actor.Staff sender, Action action, Runnable done, Consumer<String> whyNot) {
        submit(
                sender,
                Basis.UNKNOWN,
                action,
                answer -> {
                    switch (answer) {
                        case Answer.Accepted _ -> done.run();
                        case Answer.Refused(var rejection) -> whyNot.accept(words.rejection(rejection));
                    }
                },
                failure -> whyNot.accept(notStored(failure)));
    }

    /**
     * Asks for something decided on a certain version. The case is up to date when {@code then} is called; it is not
     * called when nothing could be stored, which is told as short news.
     */
    public void submit(Basis basis, Action action, Consumer<Answer> then) {
        submit(basis, action, then, failure -> tell(Notifier.Level.BAD, notStored(failure)));
    }

    /**
     * Asks for something decided on a certain version, and tells the asker when it could not be kept; nothing happened
     * then.
     */
    public void submit(
            Basis basis, Action action, Consumer<Answer> then, Consumer<? super StorageException> whenNotKept) {
        submit(user(), basis, action, then, whenNotKept);
    }

    private void submit(
            Actor.Staff user,
            Basis basis,
            Action action,
            Consumer<Answer> then,
            Consumer<? super StorageException> whenNotKept) {
        busy.set(true);
        CaseId id = id();
        tools.tasks()
                .job(() -> desk.submit(id, user, basis, action))
                .succeeded((Answer answer) -> {
                    refresh();
                    then.accept(answer);
                })
                .failed(StorageException.class, whenNotKept)
                .ended(() -> busy.set(false))
                .start();
    }

    /** Acts before this method returns, as the program ends. */
    Answer submitBeforeEnd(Actor.Staff sender, Action action) {
        return desk.submit(id(), sender, action);
    }

    private String notStored(StorageException failure) {
        return words.notStored(failure.problem(), String.valueOf(failure.getMessage()));
    }

    private void tell(Notifier.Level level, String words) {
        tools.notifier().tell(new Notifier.News(level, words, id()));
    }

    /**
     * Reads the case as it is now. Its version says nothing of which of two states is newer: it falls when what was
     * expected does not come about.
     */
    private void refresh() {
        Optional<CaseView> now = desk.find(id());
        gone.set(now.isEmpty());
        now.filter(newer -> !newer.equals(view.get())).ifPresent(view::set);
        refreshAllowances();
    }

    private void refreshAllowances() {
        allowances.set(desk.allowed(id(), user()));
    }

    private Availability availabilityNow(ActionKind kind) {
        return allowances.get().stream()
                .filter(allowance -> allowance.action() == kind)
                .findFirst()
                .map(this::availability)
                .orElseGet(() -> Availability.because(
                        words.text(gone.get() ? "appeal.gone.short" : "engine.RejectionCode.CASE_READ_ONLY")));
    }

    private Availability availability(Allowance allowance) {
        Rejection whyNot = allowance.whyNot();
        return whyNot == null ? Availability.ALLOWED : Availability.because(words.rejection(whyNot));
    }
}
