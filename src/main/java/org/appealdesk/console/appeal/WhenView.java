package org.appealdesk.console.appeal;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.FormView;
import org.appealdesk.console.widget.SubmitKey;
import org.appealdesk.console.workday.Moment;
import org.appealdesk.console.workday.WhenViewModel;
import org.appealdesk.console.workday.WhenViewModel.Field;
import org.jspecify.annotations.Nullable;

/** The sheet that asks when to come back to a case, and why. */
final class WhenView extends FormView {
    private static final ObservableValue<String> NO_PROBLEM = new ReadOnlyStringWrapper("");

    private final WhenViewModel when;
    private final Texts texts;
    private final TextField reason = new TextField();
    private final ComboBox<Moment> moment = new ComboBox<>();
    private final TextField at = new TextField();

    /** @param key of the sheet's words, such as {@code workday.remind.} */
    WhenView(WhenViewModel when, Texts texts, String key) {
        super(texts);
        this.when = when;
        this.texts = texts;
        reason.setId("when-reason");
        reason.setPromptText(texts.get("workday.when.reasonPrompt"));
        moment.setId("when-moment");
        moment.getItems().setAll(Moment.values());
        moment.setMaxWidth(Double.MAX_VALUE);
        moment.setCellFactory((ListView<Moment> _) -> new Choice());
        moment.setButtonCell(new Choice());
        at.setId("when-at");
        form().text(texts.get(key + "text"));
        if (when.needsReason()) {
            form().field("workday.when.reason", reason, when.problem(Field.REASON));
        }
        Focus.startAt(when.needsReason() ? reason : moment);
        form().field("workday.when.moment", moment, NO_PROBLEM)
                .field("workday.when.at", at, when.problem(Field.WHEN))
                .confirm(key + "confirm", "when-confirm", when::confirm);
        SubmitKey.install(root(), when::confirm);
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(reason.textProperty(), when.reasonProperty());
        whileAttached.bindBoth(moment.valueProperty(), when.momentProperty());
        whileAttached.bindBoth(at.textProperty(), when.whenProperty());
        whileAttached.follow(when.doneProperty(), this::closeIf);
    }

    /** A usual moment in words. */
    private final class Choice extends ListCell<Moment> {
        @Override
        protected void updateItem(@Nullable Moment item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : texts.get("workday.moment." + item.name()));
        }
    }
}
