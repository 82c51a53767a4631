package org.appealdesk.console.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.evidence.Comparison.Part;
import org.appealdesk.console.evidence.picture.PicturePane;
import org.appealdesk.console.evidence.picture.Pose;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Two to four pieces of evidence beside each other. Left and right go from one to the next, S lets each be zoomed and moved
 * alone, page keys turn the pages of the one that has the keyboard, Escape goes back to one piece.
 */
final class CompareView extends BaseView {
    private final EvidenceViewModel evidence;
    private final Comparison comparison;
    private final Texts texts;
    private final EvidenceWords words;
    private final ToggleButton synced;
    private final List<Cell> cells = new ArrayList<>();
    private final VBox root;
    private final Subscriptions whileSame = new Subscriptions();

    CompareView(EvidenceViewModel evidence, Comparison comparison, Texts texts) {
        this.evidence = evidence;
        this.comparison = comparison;
        this.texts = texts;
        this.words = new EvidenceWords(texts);
        BenchTools tools = new BenchTools(texts);
        synced = tools.toggle("compare-synced", Feather.LINK, "evidence.synced");
        Pose shared = comparison.shared();
        HBox bar = new HBox(
                4,
                tools.tool("compare-back", Feather.ARROW_LEFT, "evidence.back", evidence::one),
                Labels.following(
                        texts.observe(
                                "evidence.beside.title", comparison.parts().size()),
                        "strong"),
                Labels.space(),
                tools.tool("compare-fit", Feather.MAXIMIZE, "evidence.fit", () -> poses().forEach(Pose::fit)),
                tools.tool(
                        "compare-actual", Feather.SQUARE, "evidence.actual", () -> poses().forEach(Pose::actualSize)),
                synced);
        bar.getStyleClass().add("viewer-tools");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("compare-grid");
        int columns = comparison.parts().size() == 3 ? 3 : 2;
        int rows = comparison.parts().size() > 3 ? 2 : 1;
        for (int column = 0; column < columns; column++) {
            ColumnConstraints wide = new ColumnConstraints();
            wide.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(wide);
        }
        for (int row = 0; row < rows; row++) {
            RowConstraints high = new RowConstraints();
            high.setPercentHeight(100.0 / rows);
            grid.getRowConstraints().add(high);
        }
        for (Part part : comparison.parts()) {
            int at = cells.size();
            Cell cell = new Cell(part, at, shared);
            cells.add(cell);
            grid.add(cell.root, at % columns, at / columns);
        }
        grid.setPrefSize(0, 0);
        grid.setMinSize(0, 0);
        VBox.setVgrow(grid, Priority.ALWAYS);
        root = new VBox(bar, grid);
        root.getStyleClass().add("viewer");
        root.setPrefWidth(0);
    }

    @Override
    public Parent root() {
        return root;
    }

    void focus() {
        cells.getFirst().focus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(synced.selectedProperty(), comparison.syncedProperty());
        whileAttached.add(whileSame::cancel);
        whileAttached.whenever(this::link, comparison.syncedProperty());
        cells.forEach(
                cell -> whileAttached.whenever(this::show, cell.part.piece().shownProperty(), texts.wordingProperty()));
        whileAttached.add(() -> cells.forEach(Cell::clear));
    }

    private List<Pose> poses() {
        return comparison.syncedProperty().get()
                ? List.of(comparison.shared())
                : comparison.parts().stream().map(Part::own).toList();
    }

    /** All in one pose, or each in its own. */
    private void link() {
        whileSame.cancel();
        cells.forEach(cell -> cell.link(comparison.syncedProperty().get()));
        show();
    }

    /** The first one's size says how large the others are shown. */
    private void show() {
        cells.forEach(Cell::show);
    }

    private void walk(int from, int by) {
        cells.get(Math.floorMod(from + by, cells.size())).focus();
    }

    private final class Cell {
        private final Part part;
        private final int at;
        private final PicturePane together;
        private final PicturePane alone;
        private final StackPane place = new StackPane();
        private final Label title = new ElidedLabel();
        private final VBox root;

        Cell(Part part, int at, Pose shared) {
            this.part = part;
            this.at = at;
            this.together = pane("compare-" + (at + 1), shared);
            this.alone = pane("compare-" + (at + 1), part.own());
            title.getStyleClass().addAll("strong", "small", EvidenceWords.hue(part.item()));
            title.setMaxWidth(Double.MAX_VALUE);
            VBox.setVgrow(place, Priority.ALWAYS);
            place.setMinSize(0, 0);
            root = new VBox(2, title, place);
            root.getStyleClass().addAll("compare-cell", EvidenceWords.hue(part.item()) + "-claim");
        }

        private PicturePane pane(String id, Pose pose) {
            PicturePane pane = new PicturePane(id, pose, texts);
            pane.onFurtherKeys(this::key);
            return pane;
        }

        void focus() {
            pane().focus();
        }

        private PicturePane pane() {
            return comparison.syncedProperty().get() ? together : alone;
        }

        void link(boolean isSynced) {
            PicturePane other = isSynced ? alone : together;
            boolean hasKeyboard = other.hasKeyboard();
            other.clear();
            pane().follow(whileSame);
            if (hasKeyboard) {
                place(pane().node());
                pane().focus();
            }
        }

        void show() {
            title.setText(words.title(part.item()) + " · " + words.side(part.item()));
            if (part.piece().shownProperty().get() instanceof Shown.Page page) {
                boolean isSynced = comparison.syncedProperty().get();
                pane().show(
                                page.picture(),
                                texts.get("evidence.viewer", words.title(part.item())),
                                isSynced ? comparison.enlarged(part, page.picture()) : 1);
                place(pane().node());
            } else {
                pane().clear();
                place(Labels.text(texts.get(
                        part.piece().shownProperty().get() instanceof Shown.Loading
                                ? "evidence.loadingShort"
                                : "evidence.notAPicture")));
            }
        }

        private void place(Node node) {
            if (!place.getChildren().equals(List.of(node))) {
                place.getChildren().setAll(node);
            }
        }

        void clear() {
            together.clear();
            alone.clear();
        }

        private @Nullable Runnable key(KeyEvent event) {
            if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
                return null;
            }
            return switch (event.getCode()) {
                case LEFT -> () -> walk(at, -1);
                case RIGHT -> () -> walk(at, 1);
                case PAGE_UP -> part.piece()::previousPage;
                case PAGE_DOWN -> part.piece()::nextPage;
                case S -> synced::fire;
                case B -> evidence::blink;
                case D -> evidence::differ;
                case ESCAPE -> evidence::one;
                default -> null;
            };
        }
    }
}
