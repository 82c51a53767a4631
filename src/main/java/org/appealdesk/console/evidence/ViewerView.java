package org.appealdesk.console.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.evidence.picture.PicturePane;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.FindBar;
import org.appealdesk.console.widget.Hits;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.FileKind.Family;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Oddity;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence, large, with its tools above and what to know of it below. With the keyboard on the picture, left
 * and right go through the evidence and page keys through the pages; letters stand for the tools.
 */
final class ViewerView extends BaseView {
    /** What JavaFX has decoders for, or the desktop for it. */
    private static final Set<FileKind> PLAYED = Set.of(FileKind.MP3, FileKind.MP4, FileKind.MOV);

    private final EvidenceViewModel evidence;
    private final Texts texts;
    private final EvidenceWords words;
    private final BenchTools tools;
    private final PicturePane picture;
    private final PageMarks marks;
    private final ViewerTools bar;
    private final FindBar find;
    private final StackPane place = new StackPane();
    private final Label title = Labels.line("", "strong");
    private final Label notes = Labels.text("", "warned", "small");
    private final Label facts = new ElidedLabel();
    private final Label remark = Labels.text("");
    private final VBox root;

    /** @param apart shows the bench in a window of its own */
    ViewerView(EvidenceViewModel evidence, Texts texts, Runnable apart) {
        this.evidence = evidence;
        this.texts = texts;
        this.words = new EvidenceWords(texts);
        this.tools = new BenchTools(texts);
        this.picture = new PicturePane("evidence", evidence.pose(), texts);
        picture.onFurtherKeys(this::key);
        marks = new PageMarks(evidence, picture);
        find = new FindBar("evidence", evidence.search(), found(evidence.search()), texts, picture::focus);
        bar = new ViewerTools(evidence, picture, texts, find::open, apart);
        title.setId("evidence-title");
        notes.setId("evidence-notes");
        facts.setId("evidence-facts");
        facts.getStyleClass().addAll("muted", "small");
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        remark.setId("evidence-remark");
        VBox.setVgrow(place, Priority.ALWAYS);
        // A picture takes the room there is; it does not make any, at the cost of the parties' columns.
        place.setPrefSize(0, 0);
        place.getStyleClass().add("viewer-place");
        HBox caption = new HBox(12, title, facts);
        caption.getStyleClass().add("viewer-caption");
        VBox about = new VBox(2, notes, caption, remark);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().add("viewer-facts");
        root = new VBox(bar.root(), find.root(), place, about);
        root.setPrefWidth(0);
        root.getStyleClass().add("viewer");
    }

    private ObservableValue<String> found(PageSearch search) {
        return texts.computed(
                () -> {
                    Hits now = search.foundProperty().get();
                    if (!search.hasWords()) {
                        return texts.get("evidence.find.noWords");
                    }
                    if (search.queryProperty().get().isBlank()) {
                        return "";
                    }
                    return now.place()
                            .map(page -> texts.get(
                                    "evidence.find.found",
                                    now.at() + 1,
                                    now.places().size(),
                                    page + 1,
                                    now.on(page)))
                            .orElseGet(() -> texts.get("widget.find.nothing"));
                },
                search.foundProperty(),
                search.queryProperty());
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Follows whether the details are wanted beside it. */
    BooleanProperty detailsProperty() {
        return bar.details().selectedProperty();
    }

    /** Lets the agent look for words in the pages. */
    void find() {
        find.open();
    }

    void focus() {
        picture.focus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(this::show, evidence.piece().shownProperty(), texts.wordingProperty());
        whileAttached.whenever(evidence::see, evidence.piece().shownProperty());
        picture.follow(whileAttached);
        marks.follow(whileAttached);
        whileAttached.add(picture::clear);
        whileAttached.attach(find);
    }

    private @Nullable Runnable key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case F -> find::open;
                default -> null;
            };
        }
        if (event.isAltDown() || event.isShiftDown()) {
            return null;
        }
        return switch (event.getCode()) {
            case LEFT -> evidence::previous;
            case RIGHT -> evidence::next;
            case PAGE_UP -> evidence.piece()::previousPage;
            case PAGE_DOWN -> evidence.piece()::nextPage;
            case F -> find::open;
            case C -> evidence::beside;
            case B -> evidence::blink;
            case D -> evidence::differ;
            case E -> evidence.piece()::toggleErrorLevel;
            case R -> evidence::redact;
            case G -> evidence::point;
            case I -> bar.details()::fire;
            case W -> () -> evidence.wideProperty().set(!evidence.wideProperty().get());
            case SPACE -> this::pick;
            case ESCAPE ->
                evidence.wideProperty().get() ? () -> evidence.wideProperty().set(false) : null;
            default -> null;
        };
    }

    private void pick() {
        EvidenceItem item = evidence.selectedProperty().get();
        if (item != null) {
            evidence.pick(item.id());
        }
    }

    private void show() {
        Shown shown = evidence.piece().shownProperty().get();
        bar.suit(shown, texts);
        if (!(shown instanceof Shown.Page)) {
            picture.clear();
            note(List.of());
        }
        switch (shown) {
            case Shown.Nothing _ -> place(new StackPane());
            case Shown.Loading(var item) -> {
                describe(item);
                place(StatePane.loading(
                        texts.observe("evidence.loading", item.id()), texts.observe("evidence.loadingText")));
            }
            case Shown.Page drawn -> showPage(drawn);
            case Shown.Words(var item, var seen, var text) -> {
                describe(item);
                note(words.oddities(seen));
                place(area(item, text));
            }
            case Shown.Recording(var item, var seen, var _) -> {
                describe(item);
                note(words.oddities(seen));
                place(recording(item, seen));
            }
            case Shown.Foreign(var item, var seen) -> {
                describe(item);
                note(isMisnamed(item, seen) ? List.of() : words.oddities(seen));
                place(isMisnamed(item, seen) ? misnamed(item) : elsewhere(item, seen, "evidence.foreignText"));
            }
            case Shown.Refused(var item, var refusal) -> {
                describe(item);
                String key = "evidence.refused." + refusal.reason().name();
                place(StatePane.error(
                        texts.observe(key, EvidenceWords.fileName(item)),
                        texts.observe(key + ".text"),
                        new ReadOnlyObjectWrapper<>(Untrusted.line(refusal.details())),
                        tools.way("evidence-retry", "evidence.retry", evidence.piece()::retry)));
            }
        }
    }

    /** Its name promises something to look at, and it is nothing that is known. */
    private static boolean isMisnamed(EvidenceItem item, Inspection seen) {
        return seen.kind() == FileKind.UNKNOWN
                && FileKind.promisedBy(item.evidence().file().name())
                        .map(FileKind::family)
                        .filter(family -> family == Family.PICTURE || family == Family.DOCUMENT)
                        .isPresent();
    }

    private Node misnamed(EvidenceItem item) {
        return StatePane.error(
                texts.observe("evidence.misnamed", EvidenceWords.fileName(item)),
                texts.observe("evidence.misnamed.text"),
                new ReadOnlyObjectWrapper<>(""),
                tools.way("evidence-retry", "evidence.retry", evidence.piece()::retry));
    }

    private Node recording(EvidenceItem item, Inspection seen) {
        if (!PLAYED.contains(seen.kind())) {
            return elsewhere(item, seen, "evidence.recordingText");
        }
        return StatePane.empty(
                EvidenceWords.icon(seen.kind()),
                new ReadOnlyObjectWrapper<>(EvidenceWords.fileName(item)),
                texts.computed(() -> words.whatItIs(seen) + " " + texts.get("evidence.playText")),
                tools.way("evidence-play", "evidence.play", evidence::play),
                tools.way("evidence-open", "evidence.outside", evidence::openOutside));
    }

    private Node elsewhere(EvidenceItem item, Inspection seen, String text) {
        return StatePane.empty(
                EvidenceWords.icon(seen.kind()),
                texts.observe("evidence.foreign", EvidenceWords.fileName(item)),
                texts.computed(() -> words.whatItIs(seen) + " " + texts.get(text)),
                tools.way("evidence-open", "evidence.outside", evidence::openOutside));
    }

    private Node area(EvidenceItem item, String text) {
        TextArea area = new TextArea(text);
        area.setId("evidence-words");
        area.setEditable(false);
        Wraps.lines(area);
        area.setAccessibleText(texts.get("evidence.viewer", words.title(item)));
        area.getStyleClass().add("evidence-words");
        return area;
    }

    private void showPage(Shown.Page shown) {
        describe(shown.item());
        List<String> found = new ArrayList<>();
        if (shown.isErrorLevel()) {
            found.add(texts.get("evidence.levels.caution"));
        }
        found.addAll(words.oddities(shown.inspection()));
        if (shown.picture().whole().isDamaged()
                && !shown.inspection().oddities().contains(Oddity.DAMAGED)) {
            found.add(texts.get("evidence.oddity.DAMAGED"));
        }
        int every = shown.picture().whole().every();
        if (every > 1) {
            found.add(texts.get("evidence.reduced", every));
        }
        note(found);
        place(picture.node());
        picture.show(shown.picture(), texts.get("evidence.viewer", title.getText()));
    }

    private void note(List<String> found) {
        notes.setText(String.join("  ", found));
        notes.setVisible(!found.isEmpty());
        notes.setManaged(!found.isEmpty());
    }

    private void describe(EvidenceItem item) {
        title.setText(words.title(item));
        title.getStyleClass().removeAll("buyer", "seller");
        title.getStyleClass().add(EvidenceWords.hue(item));
        facts.setText(words.caption(item));
        String said = item.evidence().remark();
        remark.setText(said.isBlank() ? "" : texts.get("evidence.remark", said));
        remark.setManaged(!said.isBlank());
    }

    private void place(Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }
}
