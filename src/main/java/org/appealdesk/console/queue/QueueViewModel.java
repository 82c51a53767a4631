package org.appealdesk.console.queue;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.UnreadableCase;
import org.appealdesk.casework.day.Snooze;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.CaseId;

/** The queue: what is shown, what is selected, and what can be done with it. To be used on the FX thread only. */
public final class QueueViewModel {

    private final CaseDesk desk;
    private final LiveWork work;
    private final Seats seats;
    private final ScreenTools tools;
    private final Consumer<CaseId> opener;
    private final Texts texts;
    private final EngineWords words;
    private final QueueRows rows;
    private final QueueModel model;
    private final Offers offers;
    private final ClaimCommands claims;
    private final BulkCommands bulk;
    private final OwnViews ownViews;
    private final ColumnChoice columns = new ColumnChoice();
    private final ReadOnlyObjectWrapper<Loading> loading =
            new ReadOnlyObjectWrapper<>(this, "loading", new Loading.Running());
    private final ReadOnlyObjectWrapper<List<UnreadableCase>> unreadable =
            new ReadOnlyObjectWrapper<>(this, "unreadable", List.of());
    private final ObjectProperty<Set<CaseId>> selection = new SimpleObjectProperty<>(this, "selection", Set.of());
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
            new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Selected>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final Permissions permissions;

    /** How far the first load is. */
    public sealed interface Loading {
        record Running() implements Loading {}

        record Done() implements Loading {}

        /** @param details what the machine said */
        record Failed(String details) implements Loading {}
    }

    /**
     * @param work what there is between this device and the authority
     * @param seats who looks at the queue, and claims
     * @param settings keeps the agent's own views
     * @param opener opens a case
     */
    public QueueViewModel(
            CaseDesk desk,
            LiveWork work,
            Seats seats,
            ScreenTools tools,
            SettingsModel settings,
            Consumer<CaseId> opener) {
        this.desk = desk;
        this.work = work;
        this.seats = seats;
        this.tools = tools;
        this.opener = opener;
        this.texts = tools.texts();
        this.words = new EngineWords(texts);
        this.rows = new QueueRows(desk, work.day());
        this.model = new QueueModel(seats.me().id(), tools.ticker().now());
        this.ownViews = new OwnViews(settings, model);
        this.offers = new Offers(model);
        this.permissions = new Permissions(desk, seats, work.absences(), model, texts);
        Batch batch = new Batch(desk);
        Results results = new Results(model, work, tools);
        this.claims = new ClaimCommands(batch, seats, offers, results, tools, this::taken);
        this.bulk = new BulkCommands(batch, seats, work.absences(), model, results, tools);
        selection.subscribe(this::look);
    }

    /** Begins to follow the cases and the time, whether the queue is on the screen or not. */
    public void follow(Subscriptions whileFollowed) {
        UpdateBridge<CaseId, Optional<QueueRow>> bridge = tools.tasks().bridge(this::take);
        Consumer<CaseView> offer = view -> rows.of(view).ifPresent(row -> bridge.offer(row.id(), Optional.of(row)));
        whileFollowed.add(desk.watchGone(id -> bridge.offer(id, Optional.empty()))::run);
        Runnable unwatch = desk.watch(view -> {
            offer.accept(view);
            if (isFiling(view)) {
                desk.linked(view).forEach(other -> desk.find(other).ifPresent(offer));
            }
        });
        whileFollowed.add(unwatch::run);
        ownViews.follow(whileFollowed);
        whileFollowed.follow(
                work.day().snoozesProperty(),
                all -> model.setAside(all.stream().map(Snooze::caseId).collect(Collectors.toSet())));
        whileFollowed.follow(work.absences().lastingProperty(), _ -> standIn());
        whileFollowed.onChange(work.day().peopleProperty(), () -> lookOut(offer));
        whileFollowed.follow(tools.ticker().nowProperty().map(now -> now.truncatedTo(ChronoUnit.SECONDS)), second -> {
            if (model.passTo(second)) {
                look();
            } else {
                permissions.look(selection.get());
            }
        });
        whileFollowed.follow(seats.meProperty(), me -> {
            model.setMe(me.id());
            standIn();
        });
        whileFollowed.onChange(texts.wordingProperty(), this::look);
        whileFollowed.onChange(model.viewProperty(), this::turnTo);
        whileFollowed.onChange(model.filterProperty(), this::look);
        load();
    }

    private void standIn() {
        model.setStandsInFor(work.absences().standsInFor());
        look();
    }

    /** Whom the agent looks out for shows in rows that are there already. */
    private void lookOut(Consumer<CaseView> offer) {
        tools.tasks().job(() -> desk.all().forEach(offer)).start();
    }

    /** In another view only what stands there too stays selected; a case that leaves a view by itself stays in sight. */
    private void turnTo() {
        Set<CaseId> chosen = new LinkedHashSet<>(selection.get());
        chosen.retainAll(model.shown().stream().map(QueueRow::id).collect(Collectors.toSet()));
        selection.set(chosen);
        look();
    }

    /** A row that was made while its case left is none any more. */
    private void take(Map<CaseId, Optional<QueueRow>> changed) {
        List<QueueRow> there = changed.values().stream()
                .flatMap(Optional::stream)
                .filter(row -> desk.find(row.id()).isPresent())
                .toList();
        there.stream().filter(row -> model.watched().contains(row.id())).forEach(this::tellWatched);
        Set<CaseId> gone =
                changed.keySet().stream().filter(id -> desk.find(id).isEmpty()).collect(Collectors.toSet());
        model.put(there);
        if (!gone.isEmpty()) {
            model.remove(gone);
            Set<CaseId> kept = new LinkedHashSet<>(selection.get());
            kept.removeAll(gone);
            selection.set(kept);
        }
        look();
    }

    private void tellWatched(QueueRow row) {
        Stage stage = row.standing().stage();
        if (model.find(row.id())
                .filter(before -> before.standing().stage() != stage)
                .isPresent()) {
            String number = texts.formats().grouped(row.number().value());
            tools.notifier()
                    .keep(new News(Level.INFO, texts.get("queue.watched.moved", number, words.name(stage)), row.id()));
        }
    }

    /** Whether the last command was a filing: only that brings names and numbers that other cases may have too. */
    private static boolean isFiling(CaseView view) {
        String last = view.events().getLast().cause().commandId();
        return view.events().reversed().stream()
                .takeWhile(recorded -> recorded.cause().commandId().equals(last))
                .anyMatch(recorded -> recorded.event() instanceof FilingEvent);
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
                    unreadable.set(desk.unreadable());
                    loading.set(new Loading.Done());
                    look();
                })
                .failed(failure -> loading.set(new Loading.Failed(String.valueOf(failure.getMessage()))))
                .start();
    }

    /** What there is between this device and the authority. */
    LiveWork work() {
        return work;
    }

    /** Rows, views, filter and order. */
    public QueueModel model() {
        return model;
    }

    /** How far the first load is. */
    public ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Cases of which there is no row, because this program cannot read them as far as an appeal. */
    public ReadOnlyObjectProperty<List<UnreadableCase>> unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /** Opens a case, whether it has a row or not. */
    public void open(CaseId id) {
        opener.accept(id);
    }

    /** The selected cases, the one selected last at the end. */
    public ObjectProperty<Set<CaseId>> selectionProperty() {
        return selection;
    }

    /** What is known of the case selected last. */
    public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What the selected ones have in common; empty unless several are selected. */
    public ReadOnlyObjectProperty<Optional<Selected>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What can be done with what is selected. */
    public Permissions permissions() {
        return permissions;
    }

    /** Which columns the agent wants. */
    public ColumnChoice columns() {
        return columns;
    }

    /** Opens the case selected last. */
    public void openSelected() {
        selectedLast().ifPresent(opener);
    }

    /** Claims all that is selected: one answer for one, a list of answers for several. */
    public void claimSelected() {
        claims.claim(List.copyOf(selection.get()));
    }

    /** Hands over all that is selected, after asking to whom and why. */
    public void handOverSelected() {
        bulk.handOver(List.copyOf(selection.get()));
    }

    /** Takes over all that is selected, after asking why. */
    public void takeOverSelected() {
        bulk.takeOver(List.copyOf(selection.get()));
    }

    /** Puts a tag on all that is selected. */
    public void tagSelected() {
        bulk.tag(List.copyOf(selection.get()));
    }

    /** Takes a tag off all that is selected. */
    public void untagSelected() {
        bulk.untag(List.copyOf(selection.get()));
    }

    /** Keeps an eye on all that is selected, or no longer when all of it is watched already. */
    public void watchSelected() {
        Set<CaseId> watched = new HashSet<>(model.watched());
        if (!watched.addAll(selection.get())) {
            watched.removeAll(selection.get());
        }
        model.setWatched(watched);
        look();
    }

    /** Claims the best fitting unclaimed appeal and opens it. */
    public void nextCase() {
        claims.next();
    }

    /** Asks why, gives the selected appeal back if it is the agent's, and takes the next one. */
    public void skip() {
        selectedLast().ifPresent(id -> claims.skip(id, permissions.isMine(id)));
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

    /** Asks for another name of a view of the agent's own. */
    public void renameView(SavedView.Own view) {
        tools.dialogs()
                .ask(
                        new Dialogs.Prompt(
                                texts.get("queue.renameView.title", view.name()),
                                texts.get("queue.saveView.label"),
                                List.of(),
                                true,
                                texts.get("queue.renameView.confirm")),
                        name -> ownViews.rename(view, name));
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
        CaseId last = null;
        for (CaseId id : selection.get()) {
            last = id;
        }
        return Optional.ofNullable(last).filter(id -> model.find(id).isPresent());
    }

    /** Looks anew at what is selected and what can be done with it. */
    private void look() {
        Set<CaseId> chosen = selection.get();
        Optional<CaseId> last = selectedLast();
        setIfChanged(preview, last.flatMap(this::previewOf));
        setIfChanged(
                selected,
                chosen.size() < 2
                        ? Optional.empty()
                        : Optional.of(Selected.of(chosen.stream()
                                .flatMap(id -> model.find(id).stream())
                                .toList())));
        permissions.look(chosen);
    }

    /** Looking again must not rebuild what is on the screen. */
    private static <T> void setIfChanged(ReadOnlyObjectWrapper<T> property, T next) {
        if (!next.equals(property.get())) {
            property.set(next);
        }
    }

    private Optional<Preview> previewOf(CaseId id) {
        Preview.Notes notes = new Preview.Notes(
                model.watched().contains(id), offers.whySkipped(id).orElse(null));
        return desk.find(id)
                .flatMap(view -> model.find(id).flatMap(row -> Preview.of(view, row, model.placeByRisk(id), notes)));
    }
}
