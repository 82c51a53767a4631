package org.appealdesk.console.appeal;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.engine.trade.CaseId;

/** Stands where a case would be that this program cannot read: what is wrong with it, and what to do. */
final class UnreadableView extends BaseView {
    private final StatePane root;

    UnreadableView(CaseId id, String why, Texts texts) {
        root = StatePane.error(
                texts.observe("appeal.unreadable", texts.formats().grouped(id.value())),
                texts.observe("appeal.unreadable.text"),
                new ReadOnlyObjectWrapper<>(why));
        root.setId("case-unreadable");
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
