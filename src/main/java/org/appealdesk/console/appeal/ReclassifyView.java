package org.appealdesk.console.appeal;

import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.appealdesk.console.appeal.ReclassifyViewModel.Field;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.FormView;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.OneStop;
import org.appealdesk.console.widget.SubmitKey;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.engine.profile.ReasonCode;

/** The sheet that corrects the reason. */
final class ReclassifyView extends FormView {
    private final ReclassifyViewModel reclassify;
    private final ToggleGroup group = new ToggleGroup();
    private final TextArea why = new TextArea();

    ReclassifyView(ReclassifyViewModel reclassify, Texts texts) {
        super(texts);
        this.reclassify = reclassify;
        why.setId("reclassify-why");
        why.setPrefRowCount(2);
        Wraps.lines(why);
        VBox reasons = new VBox(8, Labels.text(texts.get("appeal.reclassify.reason"), "field-label"));
        for (ReasonCode code : reclassify.reasons()) {
            RadioButton button = new RadioButton(reclassify.name(code));
            button.setId("reason-" + code.name().toLowerCase(Locale.ROOT));
            button.setUserData(code);
            button.setToggleGroup(group);
            Wraps.lines(button);
            if (group.getToggles().size() == 1) {
                Focus.startAt(button);
            }
            reasons.getChildren().add(button);
        }
        OneStop.make(group);
        reasons.getChildren().add(Labels.problem(reclassify.problem(Field.REASON)));
        form().text(texts.get("appeal.reclassify.current", reclassify.current()))
                .part(reasons)
                .field("appeal.reclassify.why", why, reclassify.problem(Field.WHY))
                .text(texts.get("appeal.reclassify.about"))
                .problem(reclassify.problem(Field.FORM))
                .confirm("appeal.reclassify.confirm", "reclassify-confirm", reclassify::reclassify);
        SubmitKey.install(root(), reclassify::reclassify);
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(why.textProperty(), reclassify.whyProperty());
        whileAttached.follow(group.selectedToggleProperty(), toggle -> {
            if (toggle != null) {
                reclassify.reasonProperty().set((ReasonCode) Objects.requireNonNull(toggle.getUserData()));
            }
        });
        whileAttached.follow(reclassify.doneProperty(), this::closeIf);
    }
}
