package org.appealdesk.console.evidence;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.appealdesk.console.evidence.picture.Images;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.WrapCell;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection.Oddity;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The evidence of both parties with small pictures. Space, or a click with Ctrl, picks a piece to be compared; what can be
 * done with the picked ones stands below.
 */
final class EvidenceListView extends BaseView {
    private static final double THUMBNAIL = 44;

    private final EvidenceViewModel evidence;
    private final Texts texts;
    private final EvidenceWords words;
    private final ListView<EvidenceItem> list = new ListView<>();
    private final Label count = Labels.line("", "small", "strong");
    private final VBox picks;
    private final VBox root;

    EvidenceListView(EvidenceViewModel evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
        this.words = new EvidenceWords(texts);
        list.setId("evidence-list");
        list.getStyleClass().add("evidence-list");
        list.accessibleTextProperty().bind(texts.observe("evidence.list"));
        list.setCellFactory(ignored -> new ItemCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        BenchTools tools = new BenchTools(texts);
        count.setId("evidence-picked");
        picks = new VBox(
                6,
                new HBox(
                        4,
                        count,
                        Labels.space(),
                        tools.tool("evidence-pick-none", Feather.X, "evidence.pickNone", evidence::pickNone)),
                new FlowPane(
                        6,
                        6,
                        tools.way("evidence-beside", "evidence.beside.short", evidence::beside),
                        tools.way("evidence-blink", "evidence.blink.short", evidence::blink),
                        tools.way("evidence-differ", "evidence.differ.short", evidence::differ)));
        picks.getStyleClass().add("evidence-picks");
        picks.setMinHeight(Region.USE_PREF_SIZE);
        picks.managedProperty().bind(picks.visibleProperty());
        root = new VBox(list, picks);
        root.getStyleClass().add("evidence-column");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        list.setItems(evidence.items());
        whileAttached.add(() -> list.setItems(null));
        whileAttached.follow(list.getSelectionModel().selectedItemProperty(), item -> {
            if (item != null) {
                evidence.select(item.id());
            }
        });
        whileAttached.follow(evidence.selectedProperty(), this::mark);
        // A heading counts the pieces below it.
        whileAttached.onChange(evidence.items(), list::refresh);
        whileAttached.onChange(texts.wordingProperty(), list::refresh);
        whileAttached.whenever(this::showPicks, evidence.picked(), texts.wordingProperty());
    }

    private void showPicks() {
        int picked = evidence.picked().size();
        picks.setVisible(picked > 0);
        picks.lookupAll(".button").stream()
                .filter(button -> !button.getStyleClass().contains("tool"))
                .forEach(button -> button.setDisable(picked < 2));
        count.setText(texts.get("evidence.picked", picked));
        list.refresh();
    }

    private void mark(@Nullable EvidenceItem item) {
        if (item != null) {
            list.getSelectionModel().select(item);
            list.scrollTo(item);
        }
    }

    private void onKey(KeyEvent event) {
        EvidenceItem item = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && item != null) {
            event.consume();
            evidence.pick(item.id());
        }
    }

    private Node node(EvidenceItem item, StackPane thumbnail, FlowPane marks) {
        ElidedLabel name = new ElidedLabel(EvidenceWords.fileName(item));
        name.getStyleClass().addAll("muted", "small");
        VBox about = new VBox(1, Labels.text(words.title(item), "strong"), name, marks);
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMinWidth(0);
        HBox piece = new HBox(8, thumbnail, about);
        piece.getStyleClass().addAll("evidence-item", EvidenceWords.hue(item) + "-claim");
        if (evidence.picked().contains(item.id())) {
            piece.getStyleClass().add("picked");
        }
        VBox cell = new VBox(6);
        if (item.isFirstOfSide()) {
            long pieces = evidence.items().stream()
                    .filter(one -> one.side() == item.side())
                    .count();
            String side = new EngineWords(texts).name(item.side()).toUpperCase(Locale.ROOT);
            cell.getChildren()
                    .add(Labels.text(
                            texts.get("evidence.side", side, pieces), "section-title", EvidenceWords.hue(item)));
        }
        cell.getChildren().add(piece);
        return cell;
    }

    private void fill(EvidenceItem item, StackPane thumbnail, FlowPane marks, @Nullable Glimpse glimpse) {
        FileKind kind = glimpse == null
                ? FileKind.promisedBy(item.evidence().file().name()).orElse(FileKind.UNKNOWN)
                : glimpse.kind();
        if (glimpse != null && glimpse.picture() != null) {
            ImageView small = new ImageView(Images.of(glimpse.picture()));
            small.setPreserveRatio(true);
            small.setFitWidth(THUMBNAIL);
            small.setFitHeight(THUMBNAIL);
            thumbnail.getChildren().setAll(small);
        } else {
            thumbnail.getChildren().setAll(new FontIcon(EvidenceWords.icon(kind)));
        }
        marks.getChildren().clear();
        if (evidence.picked().contains(item.id())) {
            mark(marks, Feather.CHECK_SQUARE, "evidence.mark.picked", "good-mark");
        }
        if (item.isCopy()) {
            mark(marks, Feather.EDIT_3, "evidence.mark.copy", "muted");
        }
        if (item.isPending()) {
            mark(marks, Feather.UPLOAD_CLOUD, "evidence.mark.pending", "muted");
        }
        if (glimpse != null) {
            if (glimpse.inspection() == null) {
                mark(marks, Feather.ALERT_OCTAGON, "evidence.mark.broken", "bad-mark");
            }
            if (glimpse.isOdd(Oddity.DAMAGED)) {
                mark(marks, Feather.ALERT_TRIANGLE, "evidence.mark.damaged", "warn-mark");
            }
            if (glimpse.isOdd(Oddity.NAME_DIFFERS)) {
                mark(marks, Feather.TAG, "evidence.mark.name", "warn-mark");
            }
        }
        marks.setManaged(!marks.getChildren().isEmpty());
    }

    private void mark(FlowPane marks, Ikon icon, String key, String style) {
        Label mark = Labels.line(texts.get(key), "small", style);
        mark.setGraphic(new FontIcon(icon));
        marks.getChildren().add(mark);
    }

    private final class ItemCell extends WrapCell<EvidenceItem> {
        private Subscription glimpse = Subscription.EMPTY;

        ItemCell() {
            getStyleClass().add("evidence-cell");
            addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (event.isShortcutDown() && getItem() != null) {
                    event.consume();
                    evidence.pick(getItem().id());
                }
            });
        }

        @Override
        protected Node node(EvidenceItem item) {
            StackPane thumbnail = new StackPane();
            thumbnail.getStyleClass().add("evidence-thumbnail");
            // Several do not fit into a line of their own.
            FlowPane marks = new FlowPane(6, 1);
            marks.setPrefWrapLength(THUMBNAIL);
            glimpse.unsubscribe();
            glimpse = evidence.glimpses()
                    .follow(item.evidence().file(), seen -> fill(item, thumbnail, marks, seen.orElse(null)));
            return EvidenceListView.this.node(item, thumbnail, marks);
        }

        @Override
        protected String spoken(EvidenceItem item) {
            String spoken = words.side(item) + ", " + words.title(item);
            return evidence.picked().contains(item.id()) ? spoken + ", " + texts.get("evidence.mark.picked") : spoken;
        }
    }
}
