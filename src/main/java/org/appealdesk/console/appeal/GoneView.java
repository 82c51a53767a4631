package org.appealdesk.console.appeal;

import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.shell.ShellActions;
import org.appealdesk.console.widget.Labels;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says that the case left what this person may see. What was on the screen stays, so that what was written can still be
 * copied; hidden while the case is in sight.
 */
final class GoneView extends BaseView {
    private final AppealViewModel appeal;
    private final ScreenTools tools;
    private final Button copy = new Button();
    private final VBox root;

    GoneView(AppealViewModel appeal, ScreenTools tools) {
        this.appeal = appeal;
        this.tools = tools;
        Label words = Labels.following(tools.texts().observe("appeal.gone"));
        words.setGraphic(new FontIcon(Feather.EYE_OFF));
        copy.setId("gone-copy");
        copy.textProperty().bind(tools.texts().observe("appeal.gone.copy"));
        copy.setOnAction(_ -> tools.dialogs().copy(appeal.written()));
        copy.managedProperty().bind(copy.visibleProperty());
        Button close = new Button();
        close.setId("gone-close");
        close.getStyleClass().add("primary");
        close.textProperty().bind(tools.texts().observe("appeal.gone.close"));
        close.setOnAction(_ -> tools.actions().run(ShellActions.CLOSE_TAB));
        copy.setMinWidth(Button.USE_PREF_SIZE);
        close.setMinWidth(Button.USE_PREF_SIZE);
        // Below the words: what is told of it in the upper corner must not stand on the buttons.
        root = new VBox(8, words, new HBox(8, close, copy));
        root.setId("case-gone");
        root.getStyleClass().addAll("warning-box", "gone-bar");
        root.managedProperty().bind(root.visibleProperty());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.bind(root.visibleProperty(), appeal.gone());
        whileAttached.bind(
                copy.visibleProperty(),
                Bindings.createBooleanBinding(
                        () -> !appeal.written().isEmpty(),
                        appeal.gone(),
                        tools.ticker().nowProperty()));
    }
}
