package org.appealdesk.console.queue;

import java.util.List;
import javafx.scene.control.MenuItem;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.UserAction;

/** Actions as lines of a menu; what cannot be done says why in its own line. */
final class ActionItems {

    private ActionItems() {}

    static List<MenuItem> of(List<UserAction> actions, ScreenTools tools) {
        return actions.stream().map(action -> item(action, tools)).toList();
    }

    private static MenuItem item(UserAction action, ScreenTools tools) {
        String id = action.spec().id();
        MenuItem item = new MenuItem();
        item.setId(id.replace('.', '-'));
        item.textProperty()
                .bind(tools.texts()
                        .computed(
                                () -> line(
                                        tools.texts().get(id),
                                        action.availability().getValue()),
                                action.availability()));
        item.disableProperty().bind(action.availability().map(now -> !now.isAllowed()));
        item.setOnAction(ignored -> tools.actions().run(action));
        return item;
    }

    private static String line(String name, Availability now) {
        return now.isAllowed() ? name : name + "   –   " + now.whyNot();
    }
}
