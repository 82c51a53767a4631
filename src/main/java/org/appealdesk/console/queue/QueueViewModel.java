package org.appealdesk.console.queue;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
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
    private final SettingsModel settings;
    private final Consumer<CaseId> opener;
    private final Texts texts;
    private final EngineWords words;
    private final QueueRows rows;
    private final Claims claims;
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
        this.settings = settings;
        this.opener = opener;
        this.texts = tools.texts();
        this.words = new EngineWords(texts);
        this.rows = new QueueRows(desk.engine());
        this.claims = new Claims(desk, me);
        this.model = new QueueModel(me.id(), tools.ticker().now());
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
        whileFollowed.follow(settings.ownViewsProperty(), stored -> model.setOwnViews(ownViews(stored)));
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
        List<CaseId> ids = List.copyOf(selection.get());
        tools.tasks()
                .job(() -> claims.claim(ids))
                .succeeded(this::tellClaims)
                .failed(StorageException.class, this::tellStorage)
                .start();
    }

    /** Claims the best fitting unclaimed appeal and opens it. */
    public void nextCase() {
        List<CaseId> candidates = claims.candidates(model);
        tools.tasks()
                .job(() -> claims.claimFirst(candidates))
                .succeeded(taken -> taken.ifPresentOrElse(
                        id -> {
                            selection.set(Set.of(id));
                            opener.accept(id);
                        },
                        () -> tell(Level.INFO, texts.get("queue.next.none"))))
                .failed(StorageException.class, this::tellStorage)
                .start();
    }

    /** Gives the selected appeal back, asks why, and takes the next one. */
    public void skip() {
        selectedLast()
                .ifPresent(id -> tools.dialogs()
                        .ask(
                                new Dialogs.Prompt(
                                        texts.get("queue.skip.title"),
                                        texts.get("queue.skip.label"),
                                        List.of(
                                                texts.get("queue.skip.language"),
                                                texts.get("queue.skip.conflict"),
                                                texts.get("queue.skip.expertise"),
                                                texts.get("queue.skip.shift")),
                                        true,
                                        texts.get("queue.skip.confirm")),
                                why -> giveBack(id, why)));
    }

    private void giveBack(CaseId id, String why) {
        tools.tasks()
                .job(() -> claims.giveBack(id, why))
                .succeeded(refused ->
                        refused.ifPresentOrElse(rejection -> tell(Level.WARN, words.rejection(rejection)), () -> {
                            claims.skip(id);
                            nextCase();
                        }))
                .failed(StorageException.class, this::tellStorage)
                .start();
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
                        name -> {
                            SavedView.Own view = new SavedView.Own(
                                    name, model.filterProperty().get());
                            Map<String, String> next =
                                    new HashMap<>(settings.ownViewsProperty().get());
                            next.put(name, view.filter().encode());
                            settings.ownViewsProperty().set(Map.copyOf(next));
                            model.filterProperty().set(QueueFilter.NONE);
                            model.viewProperty().set(view);
                        });
    }

    /** Forgets a view of the agent's own. */
    public void removeView(SavedView.Own view) {
        Map<String, String> next = new HashMap<>(settings.ownViewsProperty().get());
        next.remove(view.name());
        settings.ownViewsProperty().set(Map.copyOf(next));
    }

    private static List<SavedView.Own> ownViews(Map<String, String> stored) {
        return stored.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry ->
                        QueueFilter.decode(entry.getValue())
                                .map(filter -> new SavedView.Own(entry.getKey(), filter))
                                .stream())
                .toList();
    }

    private Optional<CaseId> selectedLast() {
        return new ArrayList<>(selection.get()).reversed().stream().findFirst();
    }

    /** Looks anew at what is selected and what can be done with it. */
    private void look() {
        Set<CaseId> known = new LinkedHashSet<>(selection.get());
        known.removeIf(id -> model.find(id).isEmpty());
        Optional<CaseId> last = selectedLast().filter(known::contains);
        preview.set(last.flatMap(this::previewOf));
        claimable.set(
                known.size() > 1
                        ? Availability.ALLOWED
                        : last.map(id -> availability(id, ActionKind.CLAIM_CASE))
                                .orElseGet(this::nothingSelected));
        skippable.set(last.map(id -> availability(id, ActionKind.RETURN_CASE)).orElseGet(this::nothingSelected));
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

    private void tellClaims(List<Claims.Result> results) {
        if (results.size() == 1) {
            Claims.Result only = results.getFirst();
            tell(only.isClaimed() ? Level.GOOD : Level.WARN, line(only));
        } else {
            tools.dialogs()
                    .tell(new Dialogs.Message(
                            texts.get("queue.claimed.title"),
                            results.stream().map(this::line).toList()));
        }
    }

    private String line(Claims.Result result) {
        String number = model.find(result.id())
                .map(row -> texts.formats().grouped(row.number().value()))
                .orElse(result.id().value());
        return result.refused() == null
                ? texts.get("queue.claimed.yes", number)
                : texts.get("queue.claimed.no", number, words.rejection(result.refused()));
    }

    private void tellStorage(StorageException failure) {
        tell(Level.BAD, texts.get("queue.storage." + failure.problem().name(), String.valueOf(failure.getMessage())));
    }

    private void tell(Level level, String text) {
        tools.notifier().tell(News.of(level, text));
    }
}
