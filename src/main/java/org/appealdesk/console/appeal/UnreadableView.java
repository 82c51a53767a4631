package org.appealdesk.console.appeal;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import org.appealdesk.casework.UnreadableCase;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.StatePane;

/** Stands where a case would be that this program cannot read: what is wrong with it, and what to do. */
final class UnreadableView extends BaseView {
    private final StatePane root;

    UnreadableView(UnreadableCase unreadable, Texts texts) {
        root = StatePane.error(
                texts.observe(
                        "appeal.unreadable",
                        texts.formats().grouped(unreadable.id().value())),
                texts.observe("appeal.unreadable.text"),
                new ReadOnlyObjectWrapper<>(unreadable.why()));
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
