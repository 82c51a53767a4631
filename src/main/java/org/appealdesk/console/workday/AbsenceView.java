package org.appealdesk.console.workday;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.FormView;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.SubmitKey;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.console.workday.AbsenceViewModel.Field;
import org.jspecify.annotations.Nullable;

/** The sheet that asks who will be away, and who stands in. */
public final class AbsenceView extends FormView {
    private final AbsenceViewModel absence;
    private final ComboBox<String> person = new ComboBox<>();
    private final ComboBox<String> substitute = new ComboBox<>();
    private final TextField from = new TextField();
    private final TextField until = new TextField();
    private final TextArea note = new TextArea();
    private final Label warning;

    private AbsenceView(AbsenceViewModel absence, Texts texts) {
        super(texts);
        this.absence = absence;
        fill(person, "absence-person");
        person.getItems().setAll(absence.colleagues());
        fill(substitute, "absence-substitute");
        substitute.getItems().setAll(absence.maySayWho() ? absence.colleagues() : absence.others());
        from.setId("absence-from");
        until.setId("absence-until");
        note.setId("absence-note");
        note.setPrefRowCount(2);
        Wraps.lines(note);
        note.setPromptText(texts.get("absence.notePrompt"));
        warning = Labels.text("", "warned");
        warning.setId("absence-warning");
        warning.managedProperty().bind(warning.visibleProperty());
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        Focus.startAt(absence.maySayWho() ? person : substitute);
        form().text(texts.get("absence.text"));
        if (absence.maySayWho()) {
            form().field("absence.person", person, absence.problem(Field.PERSON));
        }
        form().field("absence.substitute", substitute, absence.problem(Field.SUBSTITUTE))
                .field("absence.from", from, absence.problem(Field.FROM))
                .field("absence.until", until, absence.problem(Field.UNTIL))
                .field("absence.note", note, absence.problem(Field.FORM))
                .part(warning)
                .confirm("absence.confirm", "absence-confirm", absence::confirm);
        SubmitKey.install(root(), absence::confirm);
    }

    /** Shows it over the window. */
    public static void show(AbsenceViewModel absence, ScreenTools tools) {
        AbsenceView view = new AbsenceView(absence, tools.texts());
        view.onClose(tools.sheets().show(tools.texts().get("absence.title"), view));
    }

    private void fill(ComboBox<String> signs, String id) {
        signs.setId(id);
        signs.setEditable(true);
        signs.setMaxWidth(Double.MAX_VALUE);
        signs.setCellFactory((ListView<String> _) -> new Named());
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(person.getEditor().textProperty(), absence.personProperty());
        whileAttached.bindBoth(substitute.getEditor().textProperty(), absence.substituteProperty());
        whileAttached.bindBoth(from.textProperty(), absence.fromProperty());
        whileAttached.bindBoth(until.textProperty(), absence.untilProperty());
        whileAttached.bindBoth(note.textProperty(), absence.noteProperty());
        whileAttached.follow(absence.warning(), warning::setText);
        whileAttached.follow(absence.doneProperty(), this::closeIf);
    }

    /** A sign with its name. */
    private final class Named extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String sign, boolean empty) {
            super.updateItem(sign, empty);
            setText(empty || sign == null ? "" : absence.named(sign));
        }
    }
}
