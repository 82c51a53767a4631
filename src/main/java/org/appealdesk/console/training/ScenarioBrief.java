package org.appealdesk.console.training;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.scenario.Scenario;

/** The selected scenario: what it is about, where it stands, its case, and its earlier runs. */
final class ScenarioBrief extends BaseView {
    private static final double WIDTH = 640;

    private final LibraryViewModel model;
    private final Texts texts;
    private final VBox content = new VBox(8);
    private final ScrollPane root = new ScrollPane(content);
    private final Button open = new Button();
    private final Button restart = new Button();

    ScenarioBrief(LibraryViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        content.getStyleClass().add("library-brief");
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        open.setId("library-open");
        open.getStyleClass().add("primary");
        open.textProperty().bind(texts.observe("training.openCase"));
        open.setOnAction(_ -> model.openSelected());
        restart.setId("library-restart");
        restart.textProperty().bind(texts.observe("training.restart"));
        restart.setOnAction(_ -> model.restartSelected());
        for (Button button : List.of(open, restart)) {
            button.setMinWidth(Button.USE_PREF_SIZE);
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(this::show, model.selectedProperty(), model.entries(), texts.wordingProperty());
        whileAttached.whenever(this::enable, model.restartingProperty(), model.entries());
    }

    private void enable() {
        boolean can = model.hasCase() && !model.restartingProperty().get();
        open.setDisable(!model.hasCase());
        restart.setDisable(!can);
    }

    private void show() {
        Optional<LibraryViewModel.Entry> chosen = model.chosen();
        content.getChildren().clear();
        chosen.ifPresent(this::show);
        enable();
    }

    private void show(LibraryViewModel.Entry entry) {
        Scenario scenario = entry.scenario();
        Label text = Labels.text(model.words(scenario.card().brief()));
        text.setMaxWidth(WIDTH);
        Label state = Labels.text(texts.get("training.stage", entry.state().words()), "small");
        state.setId("library-state");
        content.getChildren()
                .addAll(
                        Labels.text(model.words(scenario.card().title()), "title"),
                        Labels.text(model.facts(scenario.card()), "small"),
                        text,
                        state,
                        Labels.text(texts.get("training.order", number(scenario.caseId())), "small"),
                        new HBox(8, open, restart));
        List<CaseId> earlier = model.earlierRuns();
        if (!earlier.isEmpty()) {
            content.getChildren().add(earlierRuns(earlier));
        }
    }

    private Node earlierRuns(List<CaseId> earlier) {
        VBox runs = new VBox(4, Labels.text(texts.get("training.earlier"), "strong"));
        runs.setId("library-earlier");
        for (CaseId id : earlier) {
            Hyperlink link = new Hyperlink(texts.get("training.earlier.run", number(id), model.state(id)));
            link.setId("library-earlier-" + id.value());
            link.setOnAction(_ -> model.open(id));
            runs.getChildren().add(link);
        }
        Label pictures = Labels.text(texts.get("training.earlier.pictures"), "small");
        pictures.setMaxWidth(WIDTH);
        runs.getChildren().add(pictures);
        return runs;
    }

    private String number(CaseId id) {
        return texts.formats().grouped(id.value());
    }
}
