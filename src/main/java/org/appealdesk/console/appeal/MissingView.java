package org.appealdesk.console.appeal;

import javafx.scene.Parent;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.engine.trade.CaseId;
import org.kordamp.ikonli.feather.Feather;

/** Stands where a case would be that is not there. */
final class MissingView extends BaseView {
    private final StatePane root;

    MissingView(CaseId id, Texts texts) {
        root = StatePane.empty(
                Feather.SLASH,
                texts.observe("appeal.missing", texts.formats().grouped(id.value())),
                texts.observe("appeal.missing.text"));
        root.setId("case-missing");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        // Nothing here changes by itself.
    }
}
