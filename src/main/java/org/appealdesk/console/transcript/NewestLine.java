package org.appealdesk.console.transcript;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import org.appealdesk.console.fx.Subscriptions;

/**
 * Keeps a list at its newest line while the agent is there, also when the list gets higher or lower, and leaves it alone
 * while the agent reads further up. Only the agent's own scrolling changes which of the two it is. To be used on the FX
 * thread only.
 *
 * @param <T> the lines
 */
final class NewestLine<T> {
    private final ListView<T> list;
    private final ObservableList<T> lines;
    private boolean isAtNewest = true;

    /** @param lines what the list shows while it is followed */
    NewestLine(ListView<T> list, ObservableList<T> lines) {
        this.list = list;
        this.lines = lines;
    }

    /** Goes to the newest line now, and to each new one. */
    void follow(Subscriptions whileAttached) {
        ListChangeListener<T> follower = ignored -> show();
        lines.addListener(follower);
        whileAttached.add(() -> lines.removeListener(follower));
        EventHandler<InputEvent> input = ignored -> look();
        list.addEventFilter(InputEvent.ANY, input);
        whileAttached.add(() -> list.removeEventFilter(InputEvent.ANY, input));
        isAtNewest = true;
        whileAttached.follow(list.heightProperty(), ignored -> show());
    }

    /** Goes to another line and stays there. */
    void leaveFor(T line) {
        isAtNewest = false;
        Platform.runLater(() -> {
            list.layout();
            list.scrollTo(line);
        });
    }

    /** Notes where the agent has scrolled to, once that is drawn. */
    void look() {
        Platform.runLater(() -> {
            list.layout();
            isAtNewest = flowOf(list)
                    .getValue()
                    .filter(flow -> flow.getLastVisibleCell() != null)
                    .map(flow -> flow.getLastVisibleCell().getIndex() >= flow.getCellCount() - 1)
                    .orElse(true);
        });
    }

    /** What scrolls in a list; empty before the list was first drawn. */
    static ObservableValue<Optional<VirtualFlow<?>>> flowOf(ListView<?> list) {
        return list.skinProperty()
                .map(ignored -> list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        ? Optional.<VirtualFlow<?>>of(flow)
                        : Optional.<VirtualFlow<?>>empty())
                .orElse(Optional.empty());
    }

    /** Later, because the list does not know the line yet that it shall show. */
    private void show() {
        if (isAtNewest) {
            Platform.runLater(() -> {
                list.layout();
                if (!lines.isEmpty()) {
                    list.scrollTo(lines.size() - 1);
                    list.layout();
                    // A list that got lower believes to be at its end still; only a distance moves it.
                    flowOf(list).getValue().ifPresent(flow -> flow.scrollPixels(list.getHeight()));
                }
            });
        }
    }
}
