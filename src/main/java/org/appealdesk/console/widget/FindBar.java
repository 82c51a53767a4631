package org.appealdesk.console.widget;

import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Words to look for: Enter or F3 goes to the next place, Shift with either to the one before, Escape leaves. Not seen until
 * it is opened.
 */
public final class FindBar extends BaseView {
    private final Search search;
    private final ObservableValue<String> told;
    private final Texts texts;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final Label found = Labels.line("", "muted", "small");
    private final HBox root;

    /** What looks for the words. */
    public interface Search {
        /** What to look for; empty while nothing is. */
        StringProperty queryProperty();

        /** Goes so many places on, or back when it is less than 0; after the last one comes the first. */
        void step(int by);
    }

    /**
     * Makes it.
     *
     * @param id what the ids of its parts begin with
     * @param told what was found
     * @param leave gives the keyboard back
     */
    public FindBar(String id, Search search, ObservableValue<String> told, Texts texts, Runnable leave) {
        this.search = search;
        this.told = told;
        this.texts = texts;
        this.leave = leave;
        field.setId(id + "-find");
        field.promptTextProperty().bind(texts.observe("widget.find.prompt"));
        field.accessibleTextProperty().bind(texts.observe("widget.find.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        found.setId(id + "-found");
        root = new HBox(
                4,
                field,
                tool(id + "-find-previous", Feather.CHEVRON_UP, "widget.find.previous", () -> search.step(-1)),
                tool(id + "-find-next", Feather.CHEVRON_DOWN, "widget.find.next", () -> search.step(1)),
                found,
                Labels.space(),
                tool(id + "-find-close", Feather.X, "widget.find.close", this::close));
        root.getStyleClass().addAll("viewer-tools", "find-bar");
        root.managedProperty().bind(root.visibleProperty());
        root.setVisible(false);
    }

    private Button tool(String id, Ikon icon, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll("quiet", "tool");
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        ObservableStringValue name = texts.observe(key);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name);
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(name);
        button.setOnAction(ignored -> action.run());
        return button;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(field.textProperty(), search.queryProperty());
        whileAttached.bind(found.textProperty(), told);
    }

    /** Shows it, with the keyboard in it and what is in it ready to be written over. */
    public void open() {
        root.setVisible(true);
        // Later, so that the letter that opened it is not typed into it.
        Platform.runLater(() -> {
            field.requestFocus();
            field.selectAll();
        });
    }

    /** Takes it away, with what was looked for. */
    public void close() {
        if (root.isVisible()) {
            root.setVisible(false);
            search.queryProperty().set("");
            leave.run();
        }
    }

    /** Goes on to the next place with F3, back with Shift; for where the keyboard is not in the field. */
    public void onStepKey(KeyEvent event) {
        if (root.isVisible()) {
            switch (event.getCode()) {
                case F3 -> step(event);
                case ESCAPE -> {
                    event.consume();
                    close();
                }
                default -> {}
            }
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> step(event);
            default -> onStepKey(event);
        }
    }

    private void step(KeyEvent event) {
        event.consume();
        search.step(event.isShiftDown() ? -1 : 1);
    }
}
