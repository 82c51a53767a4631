package org.appealdesk.console.roleplay;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.casework.CallerCodes.Verdict;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.SectionHeader;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** “Is the caller real?”, as a party has it in the app. */
final class CallerCheckView extends BaseView {
    private final CallerCheckViewModel check;
    private final Texts texts;
    private final TextField code = new TextField();
    private final Label verdict = Labels.text("", "strong");
    private final VBox root = new VBox(6);

    CallerCheckView(CallerCheckViewModel check, String side, Texts texts) {
        this.check = check;
        this.texts = texts;
        code.setId("caller-code");
        code.setPrefColumnCount(8);
        code.promptTextProperty().bind(texts.observe("roleplay.caller.prompt"));
        code.accessibleTextProperty().bind(texts.observe("roleplay.caller.title"));
        code.setOnAction(ignored -> check.check());
        Button ask = new Button();
        ask.setId("caller-check");
        ask.textProperty().bind(texts.observe("roleplay.caller.check"));
        ask.setOnAction(ignored -> check.check());
        verdict.setId("caller-verdict");
        verdict.managedProperty().bind(verdict.visibleProperty());
        root.getChildren()
                .addAll(new SectionHeader(texts.observe("roleplay.caller.title")), new HBox(8, code, ask), verdict);
        root.setId("caller-" + side);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(code.textProperty(), check.typedProperty());
        whileAttached.whenever(
                () -> show(check.verdictProperty().get()), check.verdictProperty(), texts.wordingProperty());
    }

    private void show(@Nullable Verdict now) {
        verdict.setVisible(now != null);
        if (now == null) {
            return;
        }
        verdict.setText(texts.get("roleplay.caller." + now.name()));
        verdict.setGraphic(new FontIcon(
                switch (now) {
                    case REAL -> Feather.CHECK_CIRCLE;
                    case EXPIRED -> Feather.CLOCK;
                    case NOT_REAL -> Feather.ALERT_OCTAGON;
                }));
        verdict.getStyleClass().removeAll("done", "warned", "alarmed");
        verdict.getStyleClass()
                .add(
                        switch (now) {
                            case REAL -> "done";
                            case EXPIRED -> "warned";
                            case NOT_REAL -> "alarmed";
                        });
    }
}
