package org.appealdesk.console.replies;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.replies.ReplyEditorViewModel.Field;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.SubmitKey;
import org.appealdesk.console.widget.TabKey;
import org.appealdesk.console.widget.Wraps;

/** The sheet in which an agent writes a reply of his own. */
final class ReplyEditorView extends SheetView {
    private final ReplyEditorViewModel editor;
    private final Texts texts;
    private final TextField title = new TextField();
    private final TextArea english = new TextArea();
    private final TextArea vietnamese = new TextArea();
    private final CheckBox forColleagues = new CheckBox();
    private final VBox root;

    ReplyEditorView(ReplyEditorViewModel editor, Texts texts) {
        this.editor = editor;
        this.texts = texts;
        forColleagues.setId("reply-for-colleagues");
        forColleagues.setText(texts.get("replies.edit.forColleagues"));
        root = new VBox(
                field(texts.get("replies.edit.title"), "reply-title", title, editor.problem(Field.TITLE)),
                words(Language.ENGLISH, english, editor.problem(Field.ENGLISH)),
                words(Language.VIETNAMESE, vietnamese, editor.problem(Field.VIETNAMESE)),
                Labels.text(texts.get("replies.edit.variables", editor.variables()), "muted", "small"),
                forColleagues,
                Labels.problem(editor.problem(Field.FORM)),
                buttons());
        root.getStyleClass().addAll("sheet-form", "reply-editor");
        SubmitKey.install(root, editor::save);
    }

    private VBox words(Language language, TextArea area, ObservableValue<String> problem) {
        area.setPrefRowCount(4);
        Wraps.lines(area);
        TabKey.leaves(area);
        return field(
                texts.get("replies.edit.text", language.ownName()),
                "reply-text-" + language.code().toLowerCase(Locale.ROOT),
                area,
                problem);
    }

    private static VBox field(String name, String id, TextInputControl input, ObservableValue<String> problem) {
        input.setId(id);
        input.setAccessibleText(name);
        input.accessibleHelpProperty().bind(problem);
        Label label = Labels.text(name, "field-label");
        label.setLabelFor(input);
        return new VBox(4, label, input, Labels.problem(problem));
    }

    private HBox buttons() {
        Button cancel = new Button(texts.get("replies.edit.cancel"));
        cancel.setId("sheet-cancel");
        cancel.setOnAction(ignored -> close());
        Button save = new Button(texts.get("replies.edit.save"));
        save.setId("reply-save");
        save.setDefaultButton(true);
        save.getStyleClass().add("primary");
        save.setOnAction(ignored -> editor.save());
        HBox row = new HBox(8, Labels.space(), cancel, save);
        row.getStyleClass().add("sheet-buttons");
        return row;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(title.textProperty(), editor.titleProperty());
        whileAttached.bindBoth(english.textProperty(), editor.wordsProperty(Language.ENGLISH));
        whileAttached.bindBoth(vietnamese.textProperty(), editor.wordsProperty(Language.VIETNAMESE));
        whileAttached.bindBoth(forColleagues.selectedProperty(), editor.forColleaguesProperty());
        whileAttached.follow(editor.savedProperty(), this::closeIf);
    }
}
