package org.appealdesk.console.queue;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.CaseId;

/** The queue: what is shown, what is selected, and what can be done with it. To be used on the FX thread only. */
public final class QueueViewModel {

    private final CaseDesk desk;
    private final Actor.Staff me;
    private final ScreenTools tools;
    private final Consumer<CaseId> opener;
    private final Texts texts;
    private final EngineWords words;
    private final QueueRows rows;
    private final ClaimCommands commands;
    private final OwnViews ownViews;
    private final QueueModel model;
    private final ReadOnlyObjectWrapper<Loading> loading =
            new ReadOnlyObjectWrapper<>(this, "loading", new Loading.Running());
    private final ObjectProperty<Set<CaseId>> selection = new SimpleObjectProperty<>(this, "selection", Set.of());
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
            new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());
    private final ReadOnlyObjectWrapper<Availability> claimable =
            new ReadOnlyObjectWrapper<>(this, "claimable", Availability.ALLOWED);
    private final ReadOnlyObjectWrapper<Availability> skippable =
            new ReadOnlyObjectWrapper<>(this, "skippable", Availability.ALLOWED);

    /** How far the first load is. */
    public sealed interface Loading {
        record Running() implements Loading {}

        record Done() implements Loading {}

        /** @param details what the machine said */
        record Failed(String details) implements Loading {}
    }

    /**
     * @param me who looks at the queue, and claims
     * @param settings keeps the agent's own views
     * @param opener opens a case
     */
    public QueueViewModel(
            CaseDesk desk, Actor.Staff me, ScreenTools tools, SettingsModel settings, Consumer<CaseId> opener) {
        this.desk = desk;
        this.me = me;
        this.tools = tools;
        this.opener = opener;
        this.texts = tools.texts();
        this.words = new EngineWords(texts);
        this.rows = new QueueRows(desk.engine());
        this.model = new QueueModel(me.id(), tools.ticker().now());
        this.ownViews = new OwnViews(settings, model);
        this.commands = new ClaimCommands(new Claims(desk, me), model, tools, this::taken);
        selection.subscribe(this::look);
        look();
    }

    /** Begins to follow the cases and the time, whether the queue is on the screen or not. */
    public void follow(Subscriptions whileFollowed) {
        UpdateBridge<CaseId, QueueRow> bridge = tools.tasks().bridge(changed -> {
            model.put(changed.values());
            look();
        });
        Runnable unwatch = desk.watch(view -> rows.of(view).ifPresent(row -> bridge.offer(row.id(), row)));
        whileFollowed.add(unwatch::run);
        ownViews.follow(whileFollowed);
        whileFollowed.follow(tools.ticker().nowProperty().map(now -> now.truncatedTo(ChronoUnit.SECONDS)), second -> {
            model.passTo(second);
            look();
        });
        whileFollowed.onChange(texts.languageProperty(), this::look);
        whileFollowed.onChange(model.shown(), this::look);
        load();
    }

    /** Reads all cases: at first, and again after a failure. */
    public void load() {
        loading.set(new Loading.Running());
        tools.tasks()
                .job(() -> desk.all().stream()
                        .flatMap(view -> rows.of(view).stream())
                        .toList())
                .succeeded(loaded -> {
                    model.putIfAbsent(loaded);
                    loading.set(new Loading.Done());
                    look();
                })
                .failed(failure -> loading.set(new Loading.Failed(String.valueOf(failure.getMessage()))))
                .start();
    }

    /** Rows, views, filter and order. */
    public QueueModel model() {
        return model;
    }

    /** How far the first load is. */
    public ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** The selected cases, the one selected last at the end. */
    public ObjectProperty<Set<CaseId>> selectionProperty() {
        return selection;
    }

    /** What is known of the case selected last. */
    public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Whether what is selected can be claimed. */
    public ReadOnlyObjectProperty<Availability> claimableProperty() {
        return claimable.getReadOnlyProperty();
    }

    /** Whether what is selected can be given back for the next one. */
    public ReadOnlyObjectProperty<Availability> skippableProperty() {
        return skippable.getReadOnlyProperty();
    }

    /** Opens the case selected last. */
    public void openSelected() {
        selectedLast().ifPresent(opener);
    }

    /** Claims all that is selected: one answer for one, a list of answers for several. */
    public void claimSelected() {
        commands.claim(List.copyOf(selection.get()));
    }

    /** Claims the best fitting unclaimed appeal and opens it. */
    public void nextCase() {
        commands.next();
    }

    /** Gives the selected appeal back, asks why, and takes the next one. */
    public void skip() {
        selectedLast().ifPresent(commands::skip);
    }

    /** Asks for a name and keeps the filter as a view of the agent's own. */
    public void saveView() {
        tools.dialogs()
                .ask(
                        new Dialogs.Prompt(
                                texts.get("queue.saveView.title"),
                                texts.get("queue.saveView.label"),
                                List.of(),
                                true,
                                texts.get("queue.saveView.confirm")),
                        ownViews::save);
    }

    /** Forgets a view of the agent's own. */
    public void removeView(SavedView.Own view) {
        ownViews.remove(view);
    }

    private void taken(CaseId id) {
        selection.set(Set.of(id));
        opener.accept(id);
    }

    private Optional<CaseId> selectedLast() {
        return new ArrayList<>(selection.get()).reversed().stream().findFirst();
    }

    /** Looks anew at what is selected and what can be done with it. */
    private void look() {
        Set<CaseId> known = new LinkedHashSet<>(selection.get());
        known.removeIf(id -> model.find(id).isEmpty());
        Optional<CaseId> last = selectedLast().filter(known::contains);
        setIfChanged(preview, last.flatMap(this::previewOf));
        setIfChanged(
                claimable,
                known.size() > 1
                        ? Availability.ALLOWED
                        : last.map(id -> availability(id, ActionKind.CLAIM_CASE))
                                .orElseGet(this::nothingSelected));
        setIfChanged(
                skippable,
                last.map(id -> availability(id, ActionKind.RETURN_CASE)).orElseGet(this::nothingSelected));
    }

    /** Looking every second must not rebuild what is on the screen. */
    private static <T> void setIfChanged(ReadOnlyObjectWrapper<T> property, T next) {
        if (!next.equals(property.get())) {
            property.set(next);
        }
    }

    private Optional<Preview> previewOf(CaseId id) {
        int place = placeOf(id);
        Optional<CaseView> view = desk.find(id);
        return view.flatMap(found -> rows.of(found).flatMap(row -> Preview.of(found, row, place)));
    }

    private int placeOf(CaseId id) {
        List<CaseId> byRisk = model.shown().stream()
                .sorted(QueueOrder.BY_RISK)
                .map(QueueRow::id)
                .toList();
        return byRisk.indexOf(id) + 1;
    }

    private Availability availability(CaseId id, ActionKind kind) {
        return desk.allowed(id, me).stream()
                .filter(allowance -> allowance.action() == kind)
                .findFirst()
                .map(this::availability)
                .orElseGet(() -> Availability.because(texts.get("queue.readOnly")));
    }

    private Availability availability(Allowance allowance) {
        return allowance.whyNot() == null
                ? Availability.ALLOWED
                : Availability.because(words.rejection(allowance.whyNot()));
    }

    private Availability nothingSelected() {
        return Availability.because(texts.get("queue.nothingSelected"));
    }
}
