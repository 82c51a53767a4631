package org.appealdesk.console.queue;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.queue.QueueModel.ViewCount;
import org.jspecify.annotations.Nullable;

/** The views and how many appeals are in each. Counts by what changed where it can. To be used on the FX thread only. */
final class ViewCounts {

    private final ObservableList<ViewCount> counts = FXCollections.observableArrayList();
    private List<SavedView.Own> own = List.of();

    ObservableList<ViewCount> counts() {
        return counts;
    }

    List<SavedView.Own> own() {
        return own;
    }

    void setOwn(List<SavedView.Own> next) {
        own = List.copyOf(next);
    }

    int of(SavedView view) {
        return counts.stream()
                .filter(count -> count.view().equals(view))
                .mapToInt(ViewCount::count)
                .findFirst()
                .orElse(0);
    }

    /** Counts all rows. */
    void count(Collection<QueueRow> rows, Viewer viewer) {
        List<ViewCount> next = Stream.concat(Stream.of(SavedView.Standing.values()), own.stream())
                .map(view -> new ViewCount(
                        view, (int) rows.stream().filter(view.rows(viewer)).count()))
                .toList();
        if (isSameViews(next)) {
            for (int at = 0; at < next.size(); at++) {
                set(at, next.get(at));
            }
        } else {
            counts.setAll(next);
        }
    }

    /** Counts a row that changed; null stands for a row that was not there. */
    void change(@Nullable QueueRow before, QueueRow after, Viewer viewer) {
        for (int at = 0; at < counts.size(); at++) {
            ViewCount count = counts.get(at);
            var rows = count.view().rows(viewer);
            int more = (rows.test(after) ? 1 : 0) - (before != null && rows.test(before) ? 1 : 0);
            set(at, new ViewCount(count.view(), count.count() + more));
        }
    }

    private boolean isSameViews(List<ViewCount> next) {
        return counts.stream()
                .map(ViewCount::view)
                .toList()
                .equals(next.stream().map(ViewCount::view).toList());
    }

    private void set(int at, ViewCount next) {
        if (!counts.get(at).equals(next)) {
            counts.set(at, next);
        }
    }
}
