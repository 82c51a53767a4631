package org.appealdesk.console.training;

import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.training.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** The library: the scenarios on the left, the brief of the selected one on the right. */
public final class LibraryView extends BaseView {
    private static final double BRIEF_WIDTH = 640;

    private final LibraryViewModel model;
    private final ScreenTools tools;
    private final ListView<Scenario> list;
    private final VBox brief = new VBox(8);
    private final SplitPane root;

    public LibraryView(LibraryViewModel model, ScreenTools tools) {
        this.model = model;
        this.tools = tools;
        list = new ListView<>(FXCollections.observableArrayList(model.scenarios()));
        list.setId("library");
        list.setCellFactory(_ -> new Line());
        list.accessibleTextProperty().bind(tools.texts().observe("training.library"));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> model.selectedProperty().set(chosen));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.openSelected();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.openSelected();
            }
        });
        brief.getStyleClass().add("library-brief");
        VBox left = new VBox(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        model.problems().forEach(problem -> left.getChildren().add(Labels.text(problem, "problem")));
        root = new SplitPane(left, brief);
        root.setDividerPositions(0.45);
        root.getStyleClass().add("library");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        list.getSelectionModel().select(model.selectedProperty().get());
        whileAttached.whenever(
                this::show, model.selectedProperty(), tools.texts().languageProperty());
        whileAttached.whenever(list::refresh, tools.texts().languageProperty());
    }

    private void show() {
        brief.getChildren().clear();
        Scenario scenario = model.selectedProperty().get();
        if (scenario == null) {
            return;
        }
        Texts texts = tools.texts();
        Scenario.Card card = scenario.card();
        Label text = Labels.text(model.words(card.brief()));
        text.setWrapText(true);
        text.setMaxWidth(BRIEF_WIDTH);
        Button open = new Button(texts.get("training.openCase"));
        open.setId("library-open");
        open.getStyleClass().add("primary");
        open.setOnAction(_ -> model.openSelected());
        brief.getChildren()
                .addAll(
                        Labels.text(model.words(card.title()), "title"),
                        Labels.text(facts(card), "small"),
                        text,
                        Labels.text(texts.get("training.stage", model.stage(scenario)), "small"),
                        open);
    }

    private String facts(Scenario.Card card) {
        Texts texts = tools.texts();
        return texts.get(
                "training.facts",
                model.words(card.skill()),
                texts.get("training.difficulty." + card.difficulty().name()),
                card.minutes());
    }

    /** A scenario in the list. */
    private final class Line extends ListCell<Scenario> {
        @Override
        protected void updateItem(@Nullable Scenario scenario, boolean empty) {
            super.updateItem(scenario, empty);
            if (empty || scenario == null) {
                setGraphic(null);
                return;
            }
            Label title = Labels.line(model.words(scenario.card().title()), "strong");
            Label facts = Labels.line(facts(scenario.card()), "small");
            setGraphic(new VBox(2, title, facts));
        }
    }
}
