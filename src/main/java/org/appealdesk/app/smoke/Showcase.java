package org.appealdesk.app.smoke;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.table.TableFilter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;

/** A window with the ControlsFX controls that need more of JavaFX than it exports. */
final class Showcase {
    /** The last is the notification. A popup may hide itself at any time, so it counts that it came. */
    private static final Set<String> POPUPS = Set.of("PopOver", "AutoCompletePopup", "Popup");

    private final Stage stage = new Stage();
    private final TextField field = new TextField();
    private final ValidationSupport validation = new ValidationSupport();
    private final PopOver popOver = new PopOver(new Label("PopOver"));
    private final AutoCompletionBinding<String> completion;
    private final ListChangeListener<Window> watch = this::remember;
    private final Set<String> shown = new TreeSet<>();

    Showcase() {
        completion = TextFields.bindAutoCompletion(field, List.of("release", "refund"));
        var combo = new SearchableComboBox<>(FXCollections.observableArrayList("USDT", "BTC"));
        stage.setScene(new Scene(new VBox(8, field, combo, table()), 400, 300));
    }

    private static TableView<String> table() {
        var table = new TableView<>(FXCollections.observableArrayList("one", "two"));
        var column = new TableColumn<String, String>("column");
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
        table.getColumns().add(column);
        TableFilter.forTableView(table).apply();
        return table;
    }

    void open() {
        Window.getWindows().addListener(watch);
        stage.show();
        validation.registerValidator(field, Validator.createEmptyValidator("needed"));
        validation.initInitialDecoration();
        popOver.show(field);
        Notifications.create()
                .owner(stage)
                .text("Notification")
                .position(Pos.TOP_RIGHT)
                .show();
        completion.setUserInput("re");
    }

    /** @throws IllegalStateException when one of them never showed */
    void mustHaveShown() {
        Window.getWindows().removeListener(watch);
        if (!stage.isShowing() || !shown.containsAll(POPUPS) || !validation.isInvalid()) {
            throw new IllegalStateException("shown were only " + shown + ", invalid: " + validation.isInvalid());
        }
    }

    private void remember(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList()
                    .forEach(window -> shown.add(window.getClass().getSimpleName()));
        }
    }
}
