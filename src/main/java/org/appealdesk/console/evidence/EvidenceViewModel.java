package org.appealdesk.console.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a case and the piece looked at. Files are hashed, opened and drawn in the background. To be used on
 * the FX thread only.
 */
public final class EvidenceViewModel {
    /** The picture is as large as its place allows. */
    public static final double FIT = 0;

    private static final int WHOLE_TURN = 4;
    private static final double ZOOM_STEP = 1.25;
    private static final double MOST_ZOOM = 8;
    private static final double LEAST_ZOOM = 0.1;

    private final LiveCase live;
    private final EvidenceFiles files;
    private final ObservableList<EvidenceItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable EvidenceItem> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", new Shown.Nothing());
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", FIT);
    private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper(this, "turns");
    private EvidenceFiles.@Nullable Opened document;
    private Subscription loading = Subscription.EMPTY;

    public EvidenceViewModel(LiveCase live) {
        this.live = live;
        this.files = new EvidenceFiles(live.blobs(), live.tools().decoder());
        live.viewProperty().subscribe(ignored -> refresh());
    }

    /** All evidence: the buyer's first, by kind, then by when it came. */
    public ObservableList<EvidenceItem> items() {
        return FXCollections.unmodifiableObservableList(items);
    }

    public ReadOnlyObjectProperty<@Nullable EvidenceItem> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What the viewer shows. */
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Screen pixels for one of the picture, or {@link #FIT}. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Looks at a piece of evidence; does nothing when the case has none with that id. */
    public void select(String id) {
        items.stream().filter(item -> item.id().equals(id)).findFirst().ifPresent(this::select);
    }

    /** Looks at the next piece; after the last one comes the first. */
    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    /** Turns to the next page; does nothing on the last one. */
    public void nextPage() {
        turn(1);
    }

    public void previousPage() {
        turn(-1);
    }

    /**
     * Enlarges.
     *
     * @param now screen pixels for one of the picture as it is fitted now
     */
    public void zoomIn(double now) {
        zoom.set(Math.min(MOST_ZOOM, now * ZOOM_STEP));
    }

    /** Makes smaller. */
    public void zoomOut(double now) {
        zoom.set(Math.max(LEAST_ZOOM, now / ZOOM_STEP));
    }

    /** One screen pixel for each of the picture. */
    public void actualSize() {
        zoom.set(1);
    }

    public void fit() {
        zoom.set(FIT);
    }

    /** Quarters of a turn to the right, 0 to 3, from how the file has it. */
    public ReadOnlyIntegerProperty turnsProperty() {
        return turns.getReadOnlyProperty();
    }

    public void turnRight() {
        turns.set((turns.get() + 1) % WHOLE_TURN);
    }

    public void turnLeft() {
        turns.set((turns.get() + WHOLE_TURN - 1) % WHOLE_TURN);
    }

    /** Reads the file once more, after it failed. */
    public void retry() {
        Optional.ofNullable(selected.get()).ifPresent(this::load);
    }

    /** Opens the file in another program, after a warning: it comes from a stranger. */
    public void openOutside() {
        EvidenceItem item = selected.get();
        if (item == null) {
            return;
        }
        Dialogs.Confirmation question = new Dialogs.Confirmation(
                live.words().text("evidence.outside.title"),
                live.words()
                        .text(
                                "evidence.outside.text",
                                Untrusted.line(item.evidence().file().name())),
                live.words().text("evidence.outside.confirm"),
                true);
        live.tools().dialogs().confirm(question, () -> copyOut(item));
    }

    private void copyOut(EvidenceItem item) {
        live.tools()
                .tasks()
                .job(() -> files.copyOut(item.evidence().file()))
                .succeeded((Path copy) -> live.tools().dialogs().open(copy.toUri()))
                .failed(
                        IOException.class,
                        failure -> live.tools()
                                .notifier()
                                .tell(new Notifier.News(
                                        Notifier.Level.BAD,
                                        live.words()
                                                .text(
                                                        "evidence.outside.failed",
                                                        Untrusted.line(String.valueOf(failure.getMessage()))),
                                        live.id())))
                .start();
    }

    private void refresh() {
        List<EvidenceItem> next = read(live.view().events());
        if (!next.equals(items)) {
            items.setAll(next);
        }
        EvidenceItem current = selected.get();
        if (current == null) {
            items.stream().findFirst().ifPresent(this::select);
        } else {
            items.stream()
                    .filter(item -> item.id().equals(current.id()))
                    .findFirst()
                    .ifPresent(selected::set);
        }
    }

    private void select(EvidenceItem item) {
        EvidenceItem current = selected.get();
        selected.set(item);
        if (current == null || !current.id().equals(item.id())) {
            zoom.set(FIT);
            turns.set(0);
            load(item);
        }
    }

    private void step(int by) {
        int at = items.indexOf(selected.get());
        if (at >= 0) {
            select(items.get(Math.floorMod(at + by, items.size())));
        }
    }

    private void load(EvidenceItem item) {
        loading.unsubscribe();
        document = null;
        shown.set(new Shown.Loading(item));
        loading = live.tools()
                .tasks()
                .job(() -> files.open(item.evidence().file()))
                .succeeded(read -> {
                    switch (read) {
                        case EvidenceFiles.Read.Pages(var opened) -> {
                            document = opened;
                            draw(item, opened, 0);
                        }
                        case EvidenceFiles.Read.Foreign _ -> shown.set(new Shown.Foreign(item));
                        case EvidenceFiles.Read.Failed(var problem, var details) ->
                            shown.set(new Shown.Broken(item, problem, details));
                    }
                })
                .start();
    }

    private void draw(EvidenceItem item, EvidenceFiles.Opened opened, int page) {
        loading.unsubscribe();
        loading = live.tools()
                .tasks()
                .job(() -> files.draw(opened, page))
                .succeeded(drawn -> shown.set(
                        switch (drawn) {
                            case EvidenceFiles.Drawn.Done(var pixels, var notes) ->
                                new Shown.Page(item, pixels, page, opened.pages(), notes);
                            case EvidenceFiles.Drawn.Failed(var problem, var details) ->
                                new Shown.Broken(item, problem, details);
                        }))
                .start();
    }

    private void turn(int by) {
        if (document != null && shown.get() instanceof Shown.Page page) {
            int next = page.page() + by;
            if (next >= 0 && next < page.pages()) {
                draw(page.item(), document, next);
            }
        }
    }

    private static List<EvidenceItem> read(List<RecordedEvent> events) {
        List<EvidenceItem> all = new ArrayList<>();
        for (RecordedEvent event : events) {
            add(all, event);
        }
        all.sort(Comparator.comparing(EvidenceItem::side)
                .thenComparing(item -> item.evidence().kind())
                .thenComparing(EvidenceItem::at));
        List<EvidenceItem> marked = new ArrayList<>();
        for (EvidenceItem item : all) {
            boolean isFirst = marked.isEmpty() || marked.getLast().side() != item.side();
            marked.add(new EvidenceItem(item.side(), item.evidence(), item.at(), isFirst));
        }
        return marked;
    }

    private static void add(List<EvidenceItem> all, RecordedEvent event) {
        AppealEvent what = event.event();
        switch (what) {
            case FilingEvent.AppealFiled filed ->
                add(all, event, filed.filing().side(), filed.filing().evidence());
            case FilingEvent.CrossStatementFiled(var filing) -> add(all, event, filing.side(), filing.evidence());
            case DossierEvent.EvidenceAdded(var side, var file) -> add(all, event, side, List.of(file));
            case DossierEvent.InformationSupplied(var side, var supply, var _) ->
                add(all, event, side, supply.evidence());
            default -> {}
        }
    }

    private static void add(List<EvidenceItem> all, RecordedEvent event, Side side, List<EvidenceFile> files) {
        files.forEach(file -> all.add(new EvidenceItem(side, file, event.at(), false)));
    }
}
