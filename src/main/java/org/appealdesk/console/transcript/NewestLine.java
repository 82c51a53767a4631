package org.appealdesk.console.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import org.appealdesk.console.fx.Subscriptions;

/**
 * Keeps what is on the screen where it is: at the newest line while the agent is there, also when the list gets higher or
 * lower; else the line that is read stays where it stands, whatever comes before or behind it. Only the agent's own
 * scrolling changes which of the two it is. To be used on the FX thread only.
 */
final class NewestLine {
    /** Heights of lines out of sight are guessed; a second look corrects the first. */
    private static final int LOOKS = 4;

    private final ListView<TimelineEntry> list;
    private final Transcript transcript;
    private final List<Anchor> anchors = new ArrayList<>();
    private boolean isAtNewest = true;
    private boolean isAsked;

    /** A line in sight, and how far below the list's top it begins. */
    private record Anchor(TimelineEntry.Place line, double y) {}

    /** @param transcript what the list shows while it is followed */
    NewestLine(ListView<TimelineEntry> list, Transcript transcript) {
        this.list = list;
        this.transcript = transcript;
    }

    /** Goes to the newest line now, and to each new one while the agent is there. */
    void follow(Subscriptions whileAttached) {
        // The first of several changes finds the lines where they were drawn.
        ListChangeListener<TimelineEntry> first = ignored -> note();
        transcript.entries().addListener(first);
        whileAttached.add(() -> transcript.entries().removeListener(first));
        EventHandler<InputEvent> input = ignored -> look();
        list.addEventFilter(InputEvent.ANY, input);
        whileAttached.add(() -> list.removeEventFilter(InputEvent.ANY, input));
        isAtNewest = true;
        whileAttached.onChange(transcript.changesProperty(), this::keep);
        whileAttached.follow(list.heightProperty(), ignored -> later());
    }

    /** Goes to a line, with a few before it in sight, and stays there. */
    void goTo(int index) {
        isAtNewest = false;
        flow().ifPresent(flow -> {
            list.layout();
            if (!isWholeInSight(flow, index)) {
                bring(flow, index, list.getHeight() / 3);
            }
        });
        look();
    }

    /** Goes to a line and has it at the top. */
    void goToTop(int index) {
        isAtNewest = false;
        flow().ifPresent(flow -> {
            list.layout();
            bring(flow, index, 0);
        });
        look();
    }

    /** The line at the top of what is in sight; 0 when nothing is drawn. */
    int top() {
        return flow().map(VirtualFlow::getFirstVisibleCell)
                .map(cell -> cell.getIndex())
                .orElse(0);
    }

    /** Notes where the agent has scrolled to, once that is drawn. */
    void look() {
        Platform.runLater(() -> {
            list.layout();
            isAtNewest = flow().filter(flow -> flow.getLastVisibleCell() != null)
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

    private Optional<VirtualFlow<?>> flow() {
        return flowOf(list).getValue();
    }

    private void note() {
        if (anchors.isEmpty() && !isAtNewest) {
            flow().ifPresent(flow -> {
                IndexedCell<?> first = flow.getFirstVisibleCell();
                IndexedCell<?> last = flow.getLastVisibleCell();
                if (first != null && last != null) {
                    for (int at = first.getIndex(); at <= last.getIndex(); at++) {
                        IndexedCell<?> cell = flow.getVisibleCell(at);
                        if (cell != null && cell.getItem() instanceof TimelineEntry entry) {
                            anchors.add(new Anchor(entry.place(), cell.getLayoutY()));
                        }
                    }
                }
            });
        }
    }

    private void keep() {
        if (isAtNewest) {
            later();
            return;
        }
        list.layout();
        flow().ifPresent(this::restore);
        anchors.clear();
    }

    /** The first line that is still there stands where it stood. */
    private void restore(VirtualFlow<?> flow) {
        for (Anchor anchor : anchors) {
            Optional<Integer> index = indexOf(anchor.line());
            if (index.isPresent()) {
                bring(flow, index.get(), anchor.y());
                return;
            }
        }
    }

    private Optional<Integer> indexOf(TimelineEntry.Place line) {
        List<TimelineEntry> entries = transcript.entries();
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at).place().equals(line)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Scrolls so that a line begins that far below the top, or as near to it as the ends allow. */
    private void bring(VirtualFlow<?> flow, int index, double y) {
        for (int look = 0; look < LOOKS; look++) {
            IndexedCell<?> cell = flow.getVisibleCell(index);
            if (cell == null) {
                list.scrollTo(index);
                list.layout();
                cell = flow.getVisibleCell(index);
            }
            if (cell == null || Math.abs(cell.getLayoutY() - y) < 0.5) {
                return;
            }
            flow.scrollPixels(cell.getLayoutY() - y);
            list.layout();
        }
    }

    private boolean isWholeInSight(VirtualFlow<?> flow, int index) {
        IndexedCell<?> cell = flow.getVisibleCell(index);
        return cell != null && cell.getLayoutY() >= 0 && cell.getLayoutY() + cell.getHeight() <= flow.getHeight();
    }

    /** Later, because the list does not know the line yet that it shall show; once for many changes. */
    private void later() {
        if (isAtNewest && !isAsked) {
            isAsked = true;
            Platform.runLater(this::showNewest);
        }
    }

    private void showNewest() {
        isAsked = false;
        list.layout();
        if (isAtNewest && !transcript.entries().isEmpty()) {
            list.scrollTo(transcript.entries().size() - 1);
            list.layout();
            // A list that got lower believes to be at its end still; only a distance moves it.
            flow().ifPresent(flow -> flow.scrollPixels(list.getHeight()));
        }
    }
}
