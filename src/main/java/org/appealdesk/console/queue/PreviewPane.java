package org.appealdesk.console.queue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StatePane;
import org.kordamp.ikonli.feather.Feather;

/** Beside the table: what triage needs to know of what is selected, and what can be done at once. */
final class PreviewPane {

    private final QueueViewModel queue;
    private final Texts texts;
    private final QueueWords words;
    private final ScreenTools tools;
    private final PreviewFacts one;
    private final PreviewSummary several;
    private final VBox facts = new VBox();
    private final Label why = Labels.text("", "muted", "preview-why");
    private final VBox filled;
    private final StackPane state = new StackPane();
    private final StackPane root;

    PreviewPane(QueueViewModel queue, ScreenTools tools, QueueWords words, List<? extends Region> buttons) {
        this.queue = queue;
        this.tools = tools;
        this.texts = tools.texts();
        this.words = words;
        this.one = new PreviewFacts(texts, words);
        this.several = new PreviewSummary(texts);
        facts.getStyleClass().add("preview-facts");
        ScrollPane scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        why.setId("queue-why");
        FlowPane row = new FlowPane(8, 8);
        row.getStyleClass().add("preview-buttons");
        row.getChildren().addAll(buttons);
        filled = new VBox(scroll, why, row);
        root = new StackPane(state, filled);
        root.getStyleClass().add("preview");
        root.setId("queue-preview");
        state.visibleProperty().bind(filled.visibleProperty().not());
    }

    StackPane node() {
        return root;
    }

    void attach(Subscriptions whileAttached) {
        whileAttached.whenever(
                this::show,
                queue.previewProperty(),
                queue.selectedProperty(),
                queue.loadingProperty(),
                texts.wordingProperty());
        whileAttached.follow(tools.ticker().nowProperty(), ignored -> showWhy());
    }

    private void show() {
        Optional<Preview> preview = queue.previewProperty().get();
        Optional<Selected> selected = queue.selectedProperty().get();
        filled.setVisible(preview.isPresent());
        if (preview.isEmpty()) {
            state.getChildren().setAll(emptiness());
        } else {
            facts.getChildren()
                    .setAll(selected.<List<? extends Node>>map(several::of).orElseGet(() -> one.of(preview.get())));
        }
        showWhy();
    }

    private StatePane emptiness() {
        return switch (queue.loadingProperty().get()) {
            case QueueViewModel.Loading.Running _ ->
                StatePane.loading(texts.observe("queue.loading"), texts.observe("queue.loadingText"));
            case QueueViewModel.Loading.Failed _ ->
                StatePane.empty(
                        Feather.ALERT_OCTAGON,
                        texts.observe("queue.preview.failed"),
                        texts.observe("queue.preview.failedText"));
            case QueueViewModel.Loading.Done _ ->
                StatePane.empty(
                        Feather.MOUSE_POINTER,
                        texts.observe("queue.preview.empty"),
                        texts.observe("queue.preview.emptyText"));
        };
    }

    private void showWhy() {
        boolean isOne = queue.selectedProperty().get().isEmpty();
        String reason = isOne
                ? queue.previewProperty()
                        .get()
                        .map(preview -> words.whyHere(preview, tools.ticker().now()))
                        .orElse("")
                : texts.get("queue.selected.each");
        why.setText(reason);
    }
}
