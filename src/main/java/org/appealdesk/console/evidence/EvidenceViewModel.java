package org.appealdesk.console.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.evidence.picture.Pose;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.evidence.Contents;
import org.jspecify.annotations.Nullable;

/**
 * The bench: the evidence of a case, the piece looked at, those compared, and a copy being redacted. Files are hashed,
 * opened and drawn in the background. To be used on the FX thread only.
 */
public final class EvidenceViewModel {
    /** More do not fit beside each other. */
    private static final int MOST_PICKED = 4;

    private final LiveCase live;
    private final BenchFiles files;
    private final Handling handling;
    private final Remarks remarks;
    private final Glimpses glimpses;
    private final Glimpses glimpsesForChat;
    private final PieceViewModel piece;
    private final PageSearch search;
    private final PageHits hits;
    private final BenchGrounds grounds;
    private final Pose pose = new Pose();
    private final BenchRoom room = new BenchRoom();
    private final ObservableList<EvidenceItem> items = FXCollections.observableArrayList();
    private final ObservableList<String> picked = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable EvidenceItem> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", new Stage.One());

    /** What is on the bench. */
    sealed interface Stage {
        /** The selected piece, large. */
        record One() implements Stage {}

        /** Two to four beside each other. */
        record Beside(Comparison comparison) implements Stage {}

        /** Two in one place, by turns. */
        record Blink(Comparison comparison) implements Stage {}

        /** By how much two differ. */
        record Differ(Comparison comparison) implements Stage {}

        /** A part of the selected piece, for a finding to rest on. */
        record Point(Pointing pointing) implements Stage {}

        /** Boxes for a copy. */
        record Redact(Redaction redaction) implements Stage {}
    }

    public EvidenceViewModel(LiveCase live) {
        Tasks tasks = live.tools().tasks();
        this.live = live;
        this.files = new BenchFiles(live.desk().blobs(), live.tools().decoder());
        this.handling = new Handling(live);
        this.remarks = new Remarks(live);
        this.glimpses = new Glimpses(tasks, files, Glimpses.Size.LIST);
        this.glimpsesForChat = new Glimpses(tasks, files, Glimpses.Size.CHAT);
        this.piece = new PieceViewModel(tasks, files);
        this.search = new PageSearch(tasks, piece::goTo);
        this.hits = new PageHits(tasks, files, piece, search);
        this.grounds = new BenchGrounds(piece);
        live.viewProperty().subscribe(ignored -> refresh());
        piece.shownProperty().subscribe(this::searchIn);
    }

    /** All pieces: the buyer's first, by kind, then by when it came; what came with messages only behind the evidence. */
    public ObservableList<EvidenceItem> items() {
        return FXCollections.unmodifiableObservableList(items);
    }

    /** How many pieces were handed in, or made of those. */
    public long evidenceCount() {
        return items.stream().filter(item -> !item.isFromChat()).count();
    }

    /** Small pictures of the files that came with messages, as large as a chat shows them. */
    public Glimpses glimpsesForChat() {
        return glimpsesForChat;
    }

    public ReadOnlyObjectProperty<@Nullable EvidenceItem> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Whether the bench has all the room of the case's screen. */
    public BooleanProperty wideProperty() {
        return room.wideProperty();
    }

    /** What is on the bench. */
    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The selected piece. */
    PieceViewModel piece() {
        return piece;
    }

    /** How the selected piece is looked at. */
    Pose pose() {
        return pose;
    }

    Glimpses glimpses() {
        return glimpses;
    }

    PageSearch search() {
        return search;
    }

    /** Where on the page the words stand that are looked for. */
    PageHits hits() {
        return hits;
    }

    /** Looks at a piece of evidence; does nothing when the case has none with that id. */
    public void select(String id) {
        items.stream().filter(item -> item.id().equals(id)).findFirst().ifPresent(this::select);
    }

    /** Looks at the piece with that content; does nothing when the case has none. */
    public void select(FileFacts file) {
        items.stream()
                .filter(item -> item.evidence().file().sha256().equals(file.sha256()))
                .findFirst()
                .ifPresent(this::select);
    }

    /** Looks at the next piece; after the last one comes the first. */
    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    /** The ids of what is to be compared, in the order it was picked. */
    ObservableList<String> picked() {
        return FXCollections.unmodifiableObservableList(picked);
    }

    /** Picks a piece to be compared, or leaves it again; more than four cannot be picked. */
    void pick(String id) {
        if (!picked.remove(id) && picked.size() < MOST_PICKED) {
            picked.add(id);
        }
    }

    void pickNone() {
        picked.clear();
    }

    /** Puts what is picked beside each other; with only one, it and the selected piece. */
    void beside() {
        compare(picks(), Stage.Beside::new);
    }

    /** Compares the selected piece with another. */
    void besideSelected(String id) {
        EvidenceItem current = selected.get();
        if (current != null) {
            picked.setAll(current.id(), id);
            beside();
        }
    }

    /** Shows the first two by turns. */
    void blink() {
        compare(firstTwo(), Stage.Blink::new);
    }

    /** Shows by how much the first two differ. */
    void differ() {
        compare(firstTwo(), Stage.Differ::new);
    }

    /** Begins a redacted copy of the selected picture or document. */
    void redact() {
        if (piece.shownProperty().get() instanceof Shown.Page page
                && page.item().isOriginal()) {
            change(new Stage.Redact(redaction(page.item())));
        }
    }

    BenchGrounds grounds() {
        return grounds;
    }

    /** Who puts parts of evidence under a finding. */
    public void onGround(Consumer<Ground> taker) {
        grounds.onOffer(taker);
    }

    /** Points out a part of the selected piece for a finding, or takes it whole, or the message it came with; no copy. */
    public void point() {
        EvidenceItem item = selected.get();
        if (item == null || item.isCopy()) {
            return;
        }
        if (item.origin() instanceof EvidenceItem.Origin.Chat(var messageId)) {
            grounds.offer(new Ground.Line(messageId));
        } else if (piece.shownProperty().get() instanceof Shown.Page page) {
            change(new Stage.Point(new Pointing(item, page.page())));
        } else {
            grounds.offer(Ground.evidence(item.id()));
        }
    }

    /** Looks at what a finding rests on, and marks it. */
    public void show(Ground.Evidence ground) {
        select(ground.evidenceId());
        one();
        Optional.ofNullable(ground.region()).ifPresentOrElse(grounds::mark, grounds::unmark);
    }

    private Redaction redaction(EvidenceItem item) {
        return new Redaction(
                live.tools().tasks(),
                files,
                item,
                (copy, then) -> handling.redacted(item, copy.file(), copy.why(), () -> then.accept(""), then),
                handling.redacting(item));
    }

    /** Keeps that the selected piece is seen; to be called while it is on the screen. */
    void see() {
        EvidenceItem item = selected.get();
        boolean isThere = switch (piece.shownProperty().get()) {
            case Shown.Page _, Shown.Words _ -> true;
            case Shown.Nothing _, Shown.Loading _, Shown.Recording _, Shown.Foreign _, Shown.Refused _ -> false;
        };
        if (item != null && isThere) {
            handling.viewed(item);
        }
    }

    Handling handling() {
        return handling;
    }

    Remarks remarks() {
        return remarks;
    }

    /** Back to one piece. */
    void one() {
        change(new Stage.One());
    }

    /** As agents read it. */
    String appealNumber() {
        return live.tools()
                .texts()
                .formats()
                .grouped(live.appeal().facts().number().value());
    }

    /** The same bench in another window. */
    EvidenceViewModel in(LiveCase there) {
        EvidenceViewModel other = new EvidenceViewModel(there);
        other.onGround(grounds.taker());
        Optional.ofNullable(selected.get()).ifPresent(item -> other.select(item.id()));
        return other;
    }

    LiveCase live() {
        return live;
    }

    /** Plays the selected recording in a window of its own. */
    void play() {
        EvidenceItem item = selected.get();
        if (item != null) {
            FileFacts file = item.evidence().file();
            live.tools()
                    .tasks()
                    .job(() -> live.desk().blobs().find(file.sha256()))
                    .succeeded(found -> found.ifPresent(path -> {
                        handling.viewed(item);
                        live.tools().dialogs().play(path, file.name());
                    }))
                    .start();
        }
    }

    /** Opens the file in another program, after a warning: it comes from a stranger. */
    public void openOutside() {
        Optional.ofNullable(selected.get()).ifPresent(new Outside(live, files, handling)::open);
    }

    private void refresh() {
        List<EvidenceItem> next = EvidenceItems.of(
                live.view().events(), event -> live.pending(event).isPresent());
        replace(next);
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

    /** Changes only what changed, so that whoever has selected a piece keeps it. */
    private void replace(List<EvidenceItem> next) {
        Set<String> ids = next.stream().map(EvidenceItem::id).collect(Collectors.toSet());
        items.removeIf(item -> !ids.contains(item.id()));
        for (int at = 0; at < next.size(); at++) {
            EvidenceItem item = next.get(at);
            if (at == items.size() || !items.get(at).id().equals(item.id())) {
                items.add(at, item);
            } else if (!items.get(at).equals(item)) {
                items.set(at, item);
            }
        }
    }

    private void select(EvidenceItem item) {
        EvidenceItem current = selected.get();
        selected.set(item);
        if (current == null || !current.id().equals(item.id())) {
            one();
            grounds.unmark();
            pose.reset();
            piece.look(item);
        }
    }

    private void step(int by) {
        int at = items.indexOf(selected.get());
        if (at >= 0) {
            select(items.get(Math.floorMod(at + by, items.size())));
        }
    }

    private List<EvidenceItem> picks() {
        List<String> ids = new ArrayList<>(picked);
        EvidenceItem current = selected.get();
        if (ids.size() == 1 && current != null && !ids.contains(current.id())) {
            ids.addFirst(current.id());
        }
        return ids.stream()
                .flatMap(id -> items.stream().filter(item -> item.id().equals(id)))
                .toList();
    }

    private List<EvidenceItem> firstTwo() {
        return picks().stream().limit(2).toList();
    }

    private void compare(List<EvidenceItem> compared, Function<Comparison, Stage> as) {
        if (compared.size() >= 2) {
            change(as.apply(new Comparison(live.tools().tasks(), files, compared)));
        }
    }

    private void change(Stage next) {
        Stage before = stage.get();
        stage.set(next);
        room.change(before, next);
        switch (before) {
            case Stage.Beside(var comparison) -> comparison.close();
            case Stage.Blink(var comparison) -> comparison.close();
            case Stage.Differ(var comparison) -> comparison.close();
            case Stage.One _, Stage.Point _, Stage.Redact _ -> {}
        }
    }

    private void searchIn(Shown shown) {
        if (shown instanceof Shown.Page page) {
            search.in(page.inspection().contents() instanceof Contents.Pages document ? document.texts() : List.of());
        }
    }
}
