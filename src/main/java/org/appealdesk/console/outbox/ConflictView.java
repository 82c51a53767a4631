package org.appealdesk.console.outbox;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.outbox.ConflictViewModel.Did;
import org.appealdesk.console.outbox.ConflictViewModel.Difference;
import org.appealdesk.console.outbox.ConflictViewModel.Happened;
import org.appealdesk.console.outbox.ConflictViewModel.Shown;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.WhyNotButton;

/** The sheet of a refused action: you did, meanwhile, now; and what can be done. */
public final class ConflictView extends BaseView {
    private final ConflictViewModel conflict;
    private final Texts texts;
    private final VBox told = new VBox(12);
    private final WhyNotButton again;
    private final Button copy = new Button();
    private final Button open = new Button();
    private final VBox root;
    private Runnable close = () -> {};
    private Runnable closeAll = () -> {};

    public ConflictView(ConflictViewModel conflict, Texts texts) {
        this.conflict = conflict;
        this.texts = texts;
        again = new WhyNotButton(texts);
        again.setId("conflict-again");
        again.getStyleClass().add("go");
        again.textProperty().bind(texts.observe("outbox.conflict.again"));
        again.onUse(conflict::doAgain);
        Button drop = button("outbox.drop.confirm", "conflict-drop", conflict::drop, new Button());
        button("outbox.conflict.copy", "conflict-copy", conflict::copy, copy);
        button(
                "outbox.conflict.open",
                "conflict-open",
                () -> {
                    close.run();
                    closeAll.run();
                    conflict.open();
                },
                open);
        Focus.startAt(open);
        ScrollPane scroll = new ScrollPane(told);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox buttons = new HBox(8, drop, copy, Labels.space(), open, again);
        buttons.getStyleClass().add("sheet-buttons");
        root = new VBox(10, scroll, Labels.problem(conflict.problemProperty()), buttons);
        root.getStyleClass().add("conflict");
    }

    private Button button(String key, String id, Runnable action, Button button) {
        button.setId(id);
        button.textProperty().bind(texts.observe(key));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> action.run());
        return button;
    }

    @Override
    public Parent root() {
        return root;
    }

    /**
     * @param closing closes this sheet
     * @param closingAll closes the sheets it was opened from
     */
    public void onClose(Runnable closing, Runnable closingAll) {
        close = closing;
        closeAll = closingAll;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        conflict.follow(whileAttached);
        whileAttached.follow(conflict.shownProperty(), now -> {
            told.getChildren().setAll(now.map(this::tell).orElse(List.of()));
            open.setVisible(now.map(Shown::isThere).orElse(false));
            copy.setVisible(now.map(one -> !one.did().text().isEmpty()).orElse(false));
        });
        whileAttached.bind(again.availabilityProperty(), conflict.againProperty());
        whileAttached.follow(conflict.overProperty(), isOver -> {
            if (isOver) {
                close.run();
            }
        });
    }

    private List<Node> tell(Shown now) {
        List<Node> parts = new ArrayList<>();
        parts.add(block("outbox.conflict.did", did(now.did())));
        parts.add(block("outbox.conflict.meanwhile", meanwhile(now.meanwhile())));
        parts.add(block("outbox.conflict.now", List.of(Labels.text(now.now(), "strong"))));
        if (now.isRuling() && now.isThere()) {
            parts.add(block("outbox.conflict.differences", List.of(differences(now.differences()))));
        }
        return parts;
    }

    private VBox block(String key, List<? extends Node> content) {
        VBox block = new VBox(4, Labels.text(texts.get(key), "field-label"));
        block.getChildren().addAll(content);
        block.getStyleClass().add("stale-block");
        return block;
    }

    private List<Node> did(Did did) {
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.text(
                texts.get(
                        "outbox.conflict.didText",
                        did.what(),
                        did.number(),
                        texts.formats().dayAndTime(did.at())),
                "strong"));
        if (!did.text().isEmpty()) {
            parts.add(Labels.text(did.text(), "letter"));
        }
        Label why = Labels.text(texts.get("outbox.conflict.why", did.why()), "warned");
        why.setId("conflict-why");
        parts.add(why);
        return parts;
    }

    private List<Node> meanwhile(List<Happened> happened) {
        if (happened.isEmpty()) {
            return List.of(Labels.text(texts.get("outbox.conflict.nothing"), "muted"));
        }
        GridPane grid = new GridPane(12, 4);
        for (Happened one : happened) {
            Label sentence = Labels.text(one.sentence());
            GridPane.setHgrow(sentence, Priority.ALWAYS);
            Label time = Labels.line(texts.formats().clock(one.at()), "muted");
            grid.addRow(grid.getRowCount(), time, sentence, Labels.line(one.rule(), "rule-labels"));
        }
        return List.of(grid);
    }

    private Node differences(List<Difference> differences) {
        if (differences.isEmpty()) {
            return Labels.text(texts.get("outbox.conflict.same"), "muted");
        }
        GridPane grid = new GridPane(16, 4);
        grid.setId("conflict-differences");
        for (int width : new int[] {30, 35, 35}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                Labels.text(""),
                Labels.text(texts.get("outbox.conflict.then"), "muted", "small"),
                Labels.text(texts.get("outbox.conflict.now"), "muted", "small"));
        for (Difference one : differences) {
            grid.addRow(
                    grid.getRowCount(),
                    Labels.text(one.fact(), "muted"),
                    Labels.text(one.then()),
                    Labels.text(one.now(), "strong"));
        }
        return grid;
    }
}
