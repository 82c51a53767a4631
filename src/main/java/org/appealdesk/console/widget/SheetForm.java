package org.appealdesk.console.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;

/** A small form in a sheet: labelled fields, what is wrong, and two buttons. */
public final class SheetForm {
    private final Texts texts;
    private final VBox root = new VBox();
    private final Runnable close;

    /** @param close gives it up */
    SheetForm(Texts texts, Runnable close) {
        this.texts = texts;
        this.close = close;
        root.getStyleClass().add("sheet-form");
    }

    /** The form. */
    public VBox root() {
        return root;
    }

    /** A sentence before the fields. */
    public SheetForm text(String words) {
        root.getChildren().add(Labels.text(words, "muted"));
        return this;
    }

    /** A labelled field with what is wrong with it below. */
    public SheetForm field(String labelKey, Control field, ObservableValue<String> problem) {
        Label label = Labels.text(texts.get(labelKey), "field-label");
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        field.accessibleHelpProperty().bind(problem);
        root.getChildren().add(new VBox(4, label, field, Labels.problem(problem)));
        return this;
    }

    /** Whatever else belongs into it. */
    public SheetForm part(Node part) {
        root.getChildren().add(part);
        return this;
    }

    /** What is wrong with the whole of it. */
    public SheetForm problem(ObservableValue<String> problem) {
        root.getChildren().add(Labels.problem(problem));
        return this;
    }

    /** The two buttons: one gives it up, the other does it. */
    public SheetForm confirm(String key, String id, Runnable action) {
        Button cancel = new Button(texts.get("appeal.cancel"));
        cancel.setId("sheet-cancel");
        cancel.setOnAction(ignored -> close.run());
        Button confirm = new Button(texts.get(key));
        confirm.setId(id);
        confirm.setDefaultButton(true);
        confirm.getStyleClass().add("primary");
        confirm.setOnAction(ignored -> action.run());
        HBox row = new HBox(8, Labels.space(), cancel, confirm);
        row.getStyleClass().add("sheet-buttons");
        root.getChildren().add(row);
        return this;
    }
}
