package org.appealdesk.console.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where files are dropped, and those on their way with their progress. */
public final class IntakeView extends BaseView {
    private final Intake<?> intake;
    private final Texts texts;
    private final VBox rows = new VBox(4);
    private final VBox root;

    public IntakeView(Intake<?> intake, Texts texts) {
        this.intake = intake;
        this.texts = texts;
        Node hint = Labels.following(texts.observe("widget.intake.hint"), "muted", "small");
        root = new VBox(6, hint, rows);
        root.getStyleClass().add("intake");
        root.setId("intake");
        root.setOnDragOver(this::allow);
        root.setOnDragDropped(this::drop);
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Lets Ctrl+V anywhere in a form, but in its fields, do something. */
    public static void onPaste(Node form, Runnable paste) {
        form.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown()
                    && event.getCode() == KeyCode.V
                    && !(event.getTarget() instanceof TextInputControl)) {
                event.consume();
                paste.run();
            }
        });
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(this::show, intake.arrivals());
    }

    private void show() {
        rows.getChildren().setAll(intake.arrivals().stream().map(this::row).toList());
        rows.setManaged(!rows.getChildren().isEmpty());
    }

    private Node row(Arrival arrival) {
        ElidedLabel name = new ElidedLabel(Untrusted.line(arrival.name()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(arrival.progressProperty());
        bar.setAccessibleText(texts.get("widget.intake.progress", arrival.name()));
        Button cancel = new Button();
        cancel.setGraphic(new FontIcon(Feather.X));
        cancel.getStyleClass().addAll("quiet", "intake-cancel");
        cancel.setAccessibleText(texts.get("widget.intake.cancel", arrival.name()));
        cancel.setOnAction(ignored -> arrival.cancel());
        HBox row = new HBox(8, name, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("intake-row");
        return row;
    }

    private void allow(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        intake.take(files);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
