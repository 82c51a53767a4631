package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * All appeals, and the ones shown: those of the chosen view that pass the filter, in order. To be used on the FX thread
 * only.
 */
public final class QueueModel {

    private final AgentId me;
    private final Map<CaseId, QueueRow> all = new LinkedHashMap<>();
    private final ObservableList<QueueRow> shown = FXCollections.observableArrayList();
    private final ObservableList<ViewCount> views = FXCollections.observableArrayList();
    private final ObjectProperty<SavedView> view =
            new SimpleObjectProperty<>(this, "view", SavedView.Standing.ALL_OPEN);
    private final ObjectProperty<QueueFilter> filter = new SimpleObjectProperty<>(this, "filter", QueueFilter.NONE);
    private final ObjectProperty<Comparator<QueueRow>> order =
            new SimpleObjectProperty<>(this, "order", QueueOrder.BY_RISK);
    private List<SavedView.Own> ownViews = List.of();
    private Instant now;

    /** A view and how many appeals are in it now. */
    public record ViewCount(SavedView view, int count) {}

    /** @param me whose appeals are “mine” */
    public QueueModel(AgentId me, Instant now) {
        this.me = me;
        this.now = now;
        view.subscribe(this::refresh);
        filter.subscribe(this::refresh);
        order.subscribe(this::refresh);
    }

    /** What the table shows, in its order. */
    public ObservableList<QueueRow> shown() {
        return shown;
    }

    /** Every view with its count. */
    public ObservableList<ViewCount> views() {
        return views;
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

    /** The row of a case, shown or not. */
    public Optional<QueueRow> find(CaseId id) {
        return Optional.ofNullable(all.get(id));
    }

    /** Every row, shown or not. */
    public Collection<QueueRow> all() {
        return List.copyOf(all.values());
    }

    /** How many appeals are open, whatever the view. */
    public int openCount() {
        return count(SavedView.Standing.ALL_OPEN);
    }

    /** The currencies there are, sorted. */
    public List<String> fiats() {
        return all.values().stream()
                .map(row -> row.amounts().fiat().asset().code())
                .distinct()
                .sorted()
                .toList();
    }

    /** Takes new and changed rows. */
    public void put(Collection<QueueRow> rows) {
        rows.forEach(row -> all.put(row.id(), row));
        refresh();
    }

    /** Takes the rows of a first load: what came meanwhile is newer. */
    public void putIfAbsent(Collection<QueueRow> rows) {
        rows.forEach(row -> all.putIfAbsent(row.id(), row));
        refresh();
    }

    /** Forgets all rows: the cases were replaced. */
    public void clear() {
        all.clear();
        refresh();
    }

    /** Takes the agent's own views; a chosen one that is gone gives way to all open ones. */
    public void setOwnViews(List<SavedView.Own> own) {
        ownViews = List.copyOf(own);
        if (view.get() instanceof SavedView.Own chosen && !ownViews.contains(chosen)) {
            view.set(SavedView.Standing.ALL_OPEN);
        }
        refresh();
    }

    /** Time has moved on: appeals enter and leave “due soon”. */
    public void passTo(Instant next) {
        now = next;
        refresh();
    }

    private void refresh() {
        List<QueueRow> next = all.values().stream()
                .filter(view.get().rows(me, now))
                .filter(filter.get().forAgent(me))
                .sorted(order.get())
                .toList();
        replace(shown, next);
        replace(
                views,
                Stream.concat(Stream.of(SavedView.Standing.values()), ownViews.stream())
                        .map(one -> new ViewCount(one, count(one)))
                        .toList());
    }

    private int count(SavedView one) {
        return (int) all.values().stream().filter(one.rows(me, now)).count();
    }

    /** Changes as little as possible: rows that stay where they are keep their cells. */
    private static <T> void replace(ObservableList<T> list, List<T> next) {
        if (list.equals(next)) {
            return;
        }
        if (list.size() != next.size() || !isSameOrder(list, next)) {
            list.setAll(next);
            return;
        }
        for (int at = 0; at < next.size(); at++) {
            if (!list.get(at).equals(next.get(at))) {
                list.set(at, next.get(at));
            }
        }
    }

    private static boolean isSameOrder(List<?> one, List<?> other) {
        return keys(one).equals(keys(other));
    }

    private static List<Object> keys(List<?> list) {
        return list.stream().map(QueueModel::key).collect(Collectors.toCollection(ArrayList::new));
    }

    private static @Nullable Object key(@Nullable Object item) {
        return switch (item) {
            case QueueRow row -> row.id();
            case ViewCount count -> count.view();
            case null, default -> item;
        };
    }
}
