package org.appealdesk.console.roleplay;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.roleplay.CallerCheckViewModel.Told;
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
        HBox row = new HBox(8, code, ask);
        row.setAlignment(Pos.BASELINE_LEFT);
        root.getChildren().addAll(new SectionHeader(texts.observe("roleplay.caller.title")), row, verdict);
        root.setId("caller-" + side);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bindBoth(code.textProperty(), check.typedProperty());
        whileAttached.whenever(() -> show(check.toldProperty().get()), check.toldProperty(), texts.wordingProperty());
    }

    private void show(@Nullable Told told) {
        verdict.setVisible(told != null);
        if (told == null) {
            return;
        }
        verdict.setText(texts.get(told.key()));
        verdict.getStyleClass().removeAll("done", "warned", "alarmed");
        switch (told.tone()) {
            case GOOD -> mark(Feather.CHECK_CIRCLE, "done");
            case WARN -> mark(Feather.CLOCK, "warned");
            default -> mark(Feather.ALERT_OCTAGON, "alarmed");
        }
    }

    private void mark(Feather sign, String style) {
        verdict.setGraphic(new FontIcon(sign));
        verdict.getStyleClass().add(style);
    }
}
