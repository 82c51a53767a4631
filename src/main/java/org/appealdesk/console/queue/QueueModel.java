package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * All appeals, and the ones shown: those of the chosen view that pass the filter, in order. A change costs what it
 * changes: a changed row finds its place by halving, and time costs nothing until a row becomes due soon. To be used on
 * the FX thread only.
 */
public final class QueueModel {

    /** More changed rows than this at once are cheaper shown all anew. */
    private static final int FEW = 16;

    private final Map<CaseId, QueueRow> all = new LinkedHashMap<>();
    private final ObservableList<QueueRow> shown = FXCollections.observableArrayList();
    private final ViewCounts counts = new ViewCounts();
    private final ObjectProperty<SavedView> view =
            new SimpleObjectProperty<>(this, "view", SavedView.Standing.ALL_OPEN);
    private final ObjectProperty<QueueFilter> filter = new SimpleObjectProperty<>(this, "filter", QueueFilter.NONE);
    private final ObjectProperty<Comparator<QueueRow>> order =
            new SimpleObjectProperty<>(this, "order", QueueOrder.BY_RISK);
    private final ObjectProperty<Sorting> sorting = new SimpleObjectProperty<>(this, "sorting", Sorting.BY_RISK);
    private Viewer viewer;
    private Instant turns = Instant.MAX;

    /** A view and how many appeals are in it now. */
    public record ViewCount(SavedView view, int count) {}

    /** @param me whose appeals are “mine” */
    public QueueModel(AgentId me, Instant now) {
        this.viewer = new Viewer(me, now);
        counts.count(all.values(), viewer);
        view.subscribe(this::showAll);
        filter.subscribe(this::showAll);
        order.subscribe(this::showAll);
    }

    /** What the table shows, in its order. */
    public ObservableList<QueueRow> shown() {
        return shown;
    }

    /** Every view with its count. */
    public ObservableList<ViewCount> views() {
        return counts.counts();
    }

    /** The chosen view. */
    public ObjectProperty<SavedView> viewProperty() {
        return view;
    }

    /** What the agent narrows the view to. */
    public ObjectProperty<QueueFilter> filterProperty() {
        return filter;
    }

    /** The order of the rows; {@link QueueOrder#BY_RISK} unless the agent sorts by a column. */
    public ObjectProperty<Comparator<QueueRow>> orderProperty() {
        return order;
    }

    /** By what the rows are sorted; told by whoever sets the order. */
    public ObjectProperty<Sorting> sortingProperty() {
        return sorting;
    }

    /** The row of a case, shown or not. */
    public Optional<QueueRow> find(CaseId id) {
        return Optional.ofNullable(all.get(id));
    }

    /** Every row, shown or not. */
    public Collection<QueueRow> all() {
        return Collections.unmodifiableCollection(all.values());
    }

    /** How many appeals are open, whatever the view. */
    public int openCount() {
        return counts.of(SavedView.Standing.ALL_OPEN);
    }

    /** The currencies there are, sorted. */
    public List<String> fiats() {
        return all.values().stream()
                .map(row -> row.amounts().fiat().asset().code())
                .distinct()
                .sorted()
                .toList();
    }

    /** The place of a shown row by deadline risk, from 1; 0 when it is not shown. */
    public int placeByRisk(CaseId id) {
        QueueRow row = all.get(id);
        if (row == null || place(row) < 0) {
            return 0;
        }
        Comparator<QueueRow> byRisk = QueueOrder.strict(QueueOrder.BY_RISK);
        return 1
                + (int) shown.stream()
                        .filter(other -> byRisk.compare(other, row) < 0)
                        .count();
    }

    /** Takes new and changed rows. */
    public void put(Collection<QueueRow> rows) {
        List<Change> changes = new ArrayList<>();
        for (QueueRow row : rows) {
            QueueRow before = all.put(row.id(), row);
            if (!row.equals(before)) {
                changes.add(new Change(before, row));
                turns = sooner(row, turns);
            }
        }
        if (changes.size() > FEW) {
            countAll();
            showAll();
        } else if (!changes.isEmpty()) {
            Predicate<QueueRow> shows = shows();
            changes.forEach(change -> {
                counts.change(change.before(), change.after(), viewer);
                show(change, shows);
            });
        }
    }

    /** Lets go of the rows of cases that are out of sight. */
    public void remove(Set<CaseId> gone) {
        if (all.keySet().removeAll(gone)) {
            countAll();
            showAll();
        }
    }

    private record Change(@Nullable QueueRow before, QueueRow after) {}

    /** Takes the rows of a first load: what came meanwhile is newer. */
    public void putIfAbsent(Collection<QueueRow> rows) {
        put(rows.stream().filter(row -> !all.containsKey(row.id())).toList());
    }

    /** Takes the agent's own views; a chosen one that is gone gives way to all open ones. */
    public void setOwnViews(List<SavedView.Own> own) {
        counts.setOwn(own);
        countAll();
        if (view.get() instanceof SavedView.Own chosen && !own.contains(chosen)) {
            view.set(SavedView.Standing.ALL_OPEN);
        }
    }

    /** Somebody else looks at the queue. */
    public void setMe(AgentId me) {
        viewer = viewer.as(me);
        countAll();
        showAll();
    }

    /** Takes for whom the agent stands in now. */
    public void setStandsInFor(Set<AgentId> away) {
        if (!away.equals(viewer.standsInFor())) {
            viewer = viewer.standingInFor(away);
            countAll();
            showAll();
        }
    }

    /** Takes the cases that the agent keeps an eye on. */
    public void setWatched(Set<CaseId> watched) {
        viewer = viewer.watching(watched);
        countAll();
        if (view.get() == SavedView.Standing.WATCHED) {
            showAll();
        }
    }

    /** Takes the cases that the agent has put aside. */
    public void setAside(Set<CaseId> aside) {
        viewer = viewer.without(aside);
        countAll();
        showAll();
    }

    /** Whether the agent has put a case aside. */
    public boolean isAside(CaseId id) {
        return viewer.aside().contains(id);
    }

    /** The cases that the agent keeps an eye on. */
    public Set<CaseId> watched() {
        return viewer.watched();
    }

    /**
     * Time has moved on: appeals enter and leave “due soon”, and nothing else changes.
     *
     * @return whether one did
     */
    public boolean passTo(Instant next) {
        boolean isTurn = next.isAfter(turns) || next.isBefore(viewer.now());
        viewer = viewer.at(next);
        if (isTurn) {
            countAll();
            if (view.get() == SavedView.Standing.DUE_SOON) {
                showAll();
            }
        }
        return isTurn;
    }

    /** The next instant right after which time alone changes something. */
    private Instant sooner(QueueRow row, Instant known) {
        return SavedView.Standing.soonAfter(row)
                .filter(instant -> !viewer.now().isAfter(instant) && instant.isBefore(known))
                .orElse(known);
    }

    private void countAll() {
        turns = Instant.MAX;
        for (QueueRow row : all.values()) {
            turns = sooner(row, turns);
        }
        counts.count(all.values(), viewer);
    }

    private Predicate<QueueRow> shows() {
        return view.get().rows(viewer).and(filter.get().rows(viewer));
    }

    private void showAll() {
        List<QueueRow> next = all.values().stream()
                .filter(shows())
                .sorted(QueueOrder.strict(order.get()))
                .toList();
        if (!isSameOrder(next)) {
            shown.setAll(next);
            return;
        }
        for (int at = 0; at < next.size(); at++) {
            if (!shown.get(at).equals(next.get(at))) {
                shown.set(at, next.get(at));
            }
        }
    }

    /** Changes as little as possible: rows that stay where they are keep their cells. */
    private void show(Change change, Predicate<QueueRow> shows) {
        int from = change.before() == null ? -1 : place(change.before());
        if (!shows.test(change.after())) {
            if (from >= 0) {
                shown.remove(from);
            }
            return;
        }
        if (from >= 0 && isInPlace(from, change.after())) {
            shown.set(from, change.after());
            return;
        }
        if (from >= 0) {
            shown.remove(from);
        }
        shown.add(-1 - search(change.after()), change.after());
    }

    private boolean isInPlace(int at, QueueRow row) {
        Comparator<QueueRow> strict = QueueOrder.strict(order.get());
        return (at == 0 || strict.compare(shown.get(at - 1), row) < 0)
                && (at == shown.size() - 1 || strict.compare(row, shown.get(at + 1)) < 0);
    }

    /** Where a row is shown; negative when it is not. */
    private int place(QueueRow row) {
        return Math.max(-1, search(row));
    }

    private int search(QueueRow row) {
        return Collections.binarySearch(shown, row, QueueOrder.strict(order.get()));
    }

    private boolean isSameOrder(List<QueueRow> next) {
        if (shown.size() != next.size()) {
            return false;
        }
        for (int at = 0; at < next.size(); at++) {
            if (!shown.get(at).id().equals(next.get(at).id())) {
                return false;
            }
        }
        return true;
    }
}
