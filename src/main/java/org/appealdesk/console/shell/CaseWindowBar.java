package org.appealdesk.console.shell;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.widget.Labels;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above a case in a window of its own: the way back, that nothing is real, and who sits here. */
final class CaseWindowBar extends BaseView {

    private final View sync;
    private final MeMenu me;
    private final HBox root;

    /** @param sync how the data stands */
    CaseWindowBar(ScreenTools tools, View sync, MeMenu me) {
        this.sync = sync;
        this.me = me;
        Button dock = new Button();
        dock.setId("dock");
        dock.setGraphic(new FontIcon(Feather.CORNER_UP_LEFT));
        dock.getStyleClass().add("quiet");
        dock.textProperty().bind(tools.texts().observe("shell.tab.dock"));
        dock.setOnAction(ignored -> tools.actions().run(ShellActions.DETACH));
        root = new HBox(dock, Labels.space(), sync.root(), me.root());
        root.getStyleClass().addAll("top-bar", "case-window-bar");
        root.setId("case-window-bar");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.attach(sync);
        whileAttached.attach(me);
    }
}
