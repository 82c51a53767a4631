package org.appealdesk.console.training;

import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.StatePane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The library: the scenarios with where each stands on the left, the brief of the selected one on the right. */
public final class LibraryView extends BaseView {
    private static final double LEAST_LIST_WIDTH = 420;
    private static final double MOST_PROBLEMS_HEIGHT = 160;

    private final LibraryViewModel model;
    private final ScreenTools tools;
    private final ListView<LibraryViewModel.Entry> list;
    private final ScenarioBrief brief;
    private final SplitPane root;

    /** @param newTraining begins another training */
    public LibraryView(LibraryViewModel model, ScreenTools tools, NewTraining newTraining) {
        this.model = model;
        this.tools = tools;
        Texts texts = tools.texts();
        list = new ListView<>(model.entries());
        list.setId("library");
        list.setCellFactory(_ -> new Line());
        list.accessibleTextProperty().bind(texts.observe("training.library"));
        list.setPlaceholder(StatePane.empty(
                Feather.BOOK_OPEN, texts.observe("training.none.title"), texts.observe("training.none.text")));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.selectedProperty().set(chosen.id());
            }
        });
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
        brief = new ScenarioBrief(model, texts);
        VBox left = new VBox(list);
        left.setMinWidth(LEAST_LIST_WIDTH);
        VBox.setVgrow(list, Priority.ALWAYS);
        if (!model.problems().isEmpty()) {
            left.getChildren().add(problems());
        }
        left.getChildren().add(foot(newTraining));
        root = new SplitPane(left, brief.root());
        root.setDividerPositions(0.45);
        root.getStyleClass().add("library");
    }

    @Override
    public Parent root() {
        return root;
    }

    private Node foot(NewTraining newTraining) {
        Button anew = new Button();
        anew.setId("library-new");
        anew.setGraphic(new FontIcon(Feather.REFRESH_CW));
        anew.textProperty().bind(tools.texts().observe("training.new.button"));
        anew.setOnAction(_ -> newTraining.ask());
        HBox foot = new HBox(anew);
        foot.getStyleClass().add("library-foot");
        return foot;
    }

    private Node problems() {
        VBox lines = new VBox(Labels.following(
                tools.texts().observe("training.problems", model.problems().size()), "strong", "problem"));
        for (ScenarioProblem problem : model.problems()) {
            lines.getChildren()
                    .addAll(
                            Labels.following(
                                    tools.texts()
                                            .observe(
                                                    "training.problem",
                                                    problem.file(),
                                                    String.valueOf(problem.line()),
                                                    problem.what()),
                                    "problem"),
                            Labels.following(
                                    tools.texts().observe("training.problem.expected", problem.expected()), "small"));
        }
        lines.getStyleClass().add("library-problems");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setId("library-problems");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_PROBLEMS_HEIGHT);
        scroll.setMinHeight(MOST_PROBLEMS_HEIGHT / 2);
        return scroll;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        model.follow(whileAttached);
        whileAttached.attach(brief);
        whileAttached.whenever(
                this::select,
                model.entries(),
                model.selectedProperty(),
                tools.texts().wordingProperty());
        whileAttached.whenever(list::refresh, tools.texts().wordingProperty());
    }

    private void select() {
        IntStream.range(0, model.entries().size())
                .filter(index -> model.entries()
                        .get(index)
                        .id()
                        .equals(model.selectedProperty().get()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    /** A scenario in the list. */
    private final class Line extends ListCell<LibraryViewModel.Entry> {
        @Override
        protected void updateItem(LibraryViewModel.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setPrefWidth(0);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            ElidedLabel title =
                    new ElidedLabel(model.words(entry.scenario().card().title()));
            title.getStyleClass().add("strong");
            ElidedLabel facts = new ElidedLabel(model.facts(entry.scenario().card()));
            facts.getStyleClass().add("small");
            VBox words = new VBox(2, title, facts);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            Pill state = new Pill(entry.state().words(), entry.state().tone());
            state.setMinWidth(Pill.USE_PREF_SIZE);
            HBox line = new HBox(8, words, state);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
