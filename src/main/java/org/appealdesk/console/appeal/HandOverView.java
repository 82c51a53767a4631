package org.appealdesk.console.appeal;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import org.appealdesk.console.appeal.HandOverViewModel.Field;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.FormView;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.SubmitKey;
import org.appealdesk.console.widget.Wraps;
import org.jspecify.annotations.Nullable;

/** The sheet that gives the case to a colleague. */
final class HandOverView extends FormView {
    private final HandOverViewModel handOver;
    private final ComboBox<String> to = new ComboBox<>();
    private final TextArea why = new TextArea();
    private final Label away = Labels.text("", "warned", "small");

    HandOverView(HandOverViewModel handOver, Texts texts) {
        super(texts);
        this.handOver = handOver;
        to.setId("hand-over-to");
        to.setEditable(true);
        to.getItems().setAll(handOver.colleagues());
        to.setMaxWidth(Double.MAX_VALUE);
        to.setCellFactory((ListView<String> _) -> new Colleague());
        away.setId("hand-over-away");
        away.managedProperty().bind(away.visibleProperty());
        away.visibleProperty().bind(away.textProperty().isNotEmpty());
        to.setPromptText(texts.get("appeal.handOver.toPrompt"));
        Focus.startAt(to);
        why.setId("hand-over-why");
        why.setPrefRowCount(3);
        Wraps.lines(why);
        form().field("appeal.handOver.to", to, handOver.problem(Field.TO))
                .part(away)
                .field("appeal.handOver.why", why, handOver.problem(Field.WHY))
                .problem(handOver.problem(Field.FORM))
                .confirm("appeal.handOver.confirm", "hand-over-confirm", handOver::handOver);
        SubmitKey.install(root(), handOver::handOver);
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(to.getEditor().textProperty(), handOver.toProperty());
        whileAttached.bindBoth(why.textProperty(), handOver.whyProperty());
        whileAttached.follow(handOver.away(), away::setText);
        whileAttached.follow(handOver.doneProperty(), this::closeIf);
    }

    /** A colleague, and whether he is away. */
    private final class Colleague extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String sign, boolean empty) {
            super.updateItem(sign, empty);
            setText(empty || sign == null ? "" : handOver.told(sign));
        }
    }
}
