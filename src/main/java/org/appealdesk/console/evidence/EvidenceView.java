package org.appealdesk.console.evidence;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.widget.WrapCell;
import org.appealdesk.console.words.EngineWords;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The evidence of both parties at the left, the piece looked at beside it. */
public final class EvidenceView extends BaseView {
    private final EvidenceViewModel evidence;
    private final Texts texts;
    private final EngineWords words;
    private final ListView<EvidenceItem> list = new ListView<>();
    private final ViewerView viewer;
    private final HBox filled;
    private final StackPane root;

    public EvidenceView(EvidenceViewModel evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
        this.words = new EngineWords(texts);
        this.viewer = new ViewerView(evidence, texts);
        list.setId("evidence-list");
        list.getStyleClass().add("evidence-list");
        list.accessibleTextProperty().bind(texts.observe("evidence.list"));
        list.setCellFactory(ignored -> new ItemCell());
        HBox.setHgrow(viewer.root(), Priority.ALWAYS);
        filled = new HBox(list, viewer.root());
        StatePane empty =
                StatePane.empty(Feather.IMAGE, texts.observe("evidence.empty"), texts.observe("evidence.emptyText"));
        root = new StackPane(empty, filled);
        root.getStyleClass().add("evidence");
        empty.visibleProperty().bind(filled.visibleProperty().not());
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Puts the keyboard on the picture. */
    public void focus() {
        viewer.focus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        list.setItems(evidence.items());
        whileAttached.add(() -> list.setItems(null));
        whileAttached.whenever(() -> filled.setVisible(!evidence.items().isEmpty()), evidence.items());
        whileAttached.follow(list.getSelectionModel().selectedItemProperty(), item -> {
            if (item != null) {
                evidence.select(item.id());
            }
        });
        whileAttached.follow(evidence.selectedProperty(), this::mark);
        whileAttached.follow(texts.wordingProperty(), ignored -> list.refresh());
        whileAttached.attach(viewer);
    }

    private void mark(@Nullable EvidenceItem item) {
        if (item != null) {
            list.getSelectionModel().select(item);
            list.scrollTo(item);
        }
    }

    private VBox node(EvidenceItem item) {
        String side = item.side().name().toLowerCase(Locale.ROOT);
        ElidedLabel name = new ElidedLabel(Untrusted.line(item.evidence().file().name()));
        name.getStyleClass().addAll("muted", "small");
        VBox about = new VBox(
                1, Labels.text(item.id() + "  " + words.name(item.evidence().kind()), "strong"), name);
        about.getStyleClass().addAll("evidence-item", side + "-claim");
        VBox cell = new VBox(6);
        if (item.isFirstOfSide()) {
            long count = evidence.items().stream()
                    .filter(one -> one.side() == item.side())
                    .count();
            Label heading = Labels.text(
                    texts.get("evidence.side", words.name(item.side()).toUpperCase(Locale.ROOT), count),
                    "section-title",
                    side);
            cell.getChildren().add(heading);
        }
        cell.getChildren().add(about);
        return cell;
    }

    private final class ItemCell extends WrapCell<EvidenceItem> {
        ItemCell() {
            getStyleClass().add("evidence-cell");
        }

        @Override
        protected Node node(EvidenceItem item) {
            return EvidenceView.this.node(item);
        }

        @Override
        protected String spoken(EvidenceItem item) {
            return words.name(item.side()) + ", " + item.id() + ", "
                    + words.name(item.evidence().kind());
        }
    }
}
