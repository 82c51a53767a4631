package org.appealdesk.console.queue;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.queue.QueueModel.ViewCount;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.SectionHeader;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The saved views with their live counts; the chosen one is what the table shows. */
final class ViewList {

    private static final PseudoClass PRESSING = PseudoClass.getPseudoClass("pressing");
    private static final PseudoClass FIRST_OWN = PseudoClass.getPseudoClass("first-own");

    private final QueueViewModel queue;
    private final QueueModel model;
    private final Texts texts;
    private final QueueWords words;
    private final ListView<ViewCount> list = new ListView<>();
    private final VBox root;

    ViewList(QueueViewModel queue, ScreenTools tools, QueueWords words) {
        this.queue = queue;
        this.model = queue.model();
        this.texts = tools.texts();
        this.words = words;
        list.setId("queue-views");
        list.setItems(model.views());
        list.setCellFactory(ignored -> new Cell());
        list.accessibleTextProperty().bind(texts.observe("queue.views"));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                removeChosen();
            } else if (event.getCode() == KeyCode.F2) {
                renameChosen();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(new SectionHeader(texts.observe("queue.views")), list);
        root.getStyleClass().addAll("view-list", "panel");
    }

    VBox node() {
        return root;
    }

    void attach(Subscriptions whileAttached) {
        whileAttached.follow(model.viewProperty(), ignored -> select());
        ListChangeListener<ViewCount> changed = ignored -> select();
        model.views().addListener(changed);
        whileAttached.add(() -> model.views().removeListener(changed));
        whileAttached.add(list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.viewProperty().set(chosen.view());
            }
        }));
        whileAttached.onChange(texts.wordingProperty(), list::refresh);
    }

    /** Forgets the chosen view when it is the agent's own. */
    void removeChosen() {
        if (model.viewProperty().get() instanceof SavedView.Own own) {
            queue.removeView(own);
        }
    }

    /** Gives the chosen view another name when it is the agent's own. */
    void renameChosen() {
        if (model.viewProperty().get() instanceof SavedView.Own own) {
            queue.renameView(own);
        }
    }

    private void select() {
        SavedView chosen = model.viewProperty().get();
        model.views().stream()
                .filter(count -> count.view().equals(chosen))
                .findFirst()
                .ifPresent(count -> list.getSelectionModel().select(count));
    }

    /** The name and the count of a view. */
    private final class Cell extends ListCell<ViewCount> {

        private final ElidedLabel name = new ElidedLabel();
        private final Label count = new Label();
        private final FontIcon mark = new FontIcon(Feather.BOOKMARK);
        private final HBox line = new HBox(8, mark, name, count);
        private final ContextMenu menu = new ContextMenu();

        Cell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            count.setMinWidth(Label.USE_PREF_SIZE);
            count.getStyleClass().add("count");
            line.getStyleClass().add("view-line");
            mark.managedProperty().bind(mark.visibleProperty());
            setPrefWidth(0);
            MenuItem rename = new MenuItem();
            rename.textProperty().bind(texts.observe(QueueActions.RENAME_VIEW.id()));
            rename.setOnAction(ignored -> renameChosen());
            MenuItem remove = new MenuItem();
            remove.textProperty().bind(texts.observe(QueueActions.REMOVE_VIEW.id()));
            remove.setOnAction(ignored -> removeChosen());
            menu.getItems().setAll(rename, remove);
        }

        @Override
        protected void updateItem(@Nullable ViewCount item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setContextMenu(null);
                pseudoClassStateChanged(PRESSING, false);
                pseudoClassStateChanged(FIRST_OWN, false);
                return;
            }
            boolean isOwn = item.view() instanceof SavedView.Own;
            mark.setVisible(isOwn);
            setContextMenu(isOwn ? menu : null);
            name.setText(words.view(item.view()));
            count.setText(texts.formats().count(item.count()));
            setAccessibleText(texts.get("queue.view.spoken", name.getText(), item.count()));
            pseudoClassStateChanged(PRESSING, item.view() == SavedView.Standing.DUE_SOON && item.count() > 0);
            pseudoClassStateChanged(FIRST_OWN, isOwn && getIndex() == SavedView.Standing.values().length);
            setGraphic(line);
        }
    }
}
