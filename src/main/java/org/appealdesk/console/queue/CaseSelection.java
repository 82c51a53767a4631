package org.appealdesk.console.queue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a table's selection a set of cases: rows may come, go and move under it, and the same cases stay selected, the
 * keyboard stays on the same case, and what the agent reads stays where it is.
 */
final class CaseSelection {

    private final TableView<QueueRow> table;
    private final QueueViewModel queue;
    private boolean isBusy;

    /** Gives the table its rows. What the table itself does to its selection when they move is no choice of the agent. */
    CaseSelection(TableView<QueueRow> table, QueueViewModel queue) {
        this.table = table;
        this.queue = queue;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        ObservableList<QueueRow> rows = queue.model().shown();
        // Listeners are called in the order in which they were added: the table's own stands between these two.
        rows.addListener((ListChangeListener<QueueRow>) ignored -> isBusy = true);
        table.setItems(rows);
        rows.addListener((ListChangeListener<QueueRow>) ignored -> {
            isBusy = false;
            follow();
        });
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) ignored -> take());
    }

    void attach(Subscriptions whileAttached) {
        whileAttached.follow(queue.selectionProperty(), ignored -> restore());
    }

    /** The table's selection becomes the set of cases; the one selected last stands at its end. */
    private void take() {
        if (isBusy) {
            return;
        }
        Set<CaseId> now = new LinkedHashSet<>();
        List<QueueRow> rows = table.getItems();
        for (int at : table.getSelectionModel().getSelectedIndices()) {
            if (at >= 0 && at < rows.size()) {
                now.add(rows.get(at).id());
            }
        }
        Set<CaseId> chosen = new LinkedHashSet<>(queue.selectionProperty().get());
        chosen.retainAll(now);
        chosen.addAll(now);
        int lead = table.getSelectionModel().getSelectedIndex();
        if (lead >= 0 && lead < rows.size() && chosen.remove(rows.get(lead).id())) {
            chosen.add(rows.get(lead).id());
        }
        isBusy = true;
        queue.selectionProperty().set(chosen);
        isBusy = false;
    }

    /** Rows moved: what was selected is selected where it is now, and what was at the top is there again. */
    private void follow() {
        @Nullable CaseId top = topShown();
        restore();
        if (top != null) {
            keepAtTop(top);
        }
    }

    private void restore() {
        if (isBusy) {
            return;
        }
        isBusy = true;
        Set<CaseId> wanted = queue.selectionProperty().get();
        List<QueueRow> rows = table.getItems();
        int[] places = new int[Math.min(wanted.size(), rows.size())];
        int found = 0;
        int lead = -1;
        @Nullable CaseId last = last(wanted);
        for (int at = 0; at < rows.size() && found < places.length; at++) {
            CaseId id = rows.get(at).id();
            if (wanted.contains(id)) {
                lead = id.equals(last) ? at : lead;
                places[found++] = at;
            }
        }
        if (!isSelected(places, found)) {
            table.getSelectionModel().clearSelection();
            if (found > 0) {
                table.getSelectionModel().selectIndices(places[0], Arrays.copyOfRange(places, 1, found));
            }
        }
        if (lead >= 0 && table.getFocusModel().getFocusedIndex() != lead) {
            table.getFocusModel().focus(lead);
        }
        isBusy = false;
    }

    private static @Nullable CaseId last(Set<CaseId> ids) {
        CaseId last = null;
        for (CaseId id : ids) {
            last = id;
        }
        return last;
    }

    private boolean isSelected(int[] places, int count) {
        List<Integer> now = table.getSelectionModel().getSelectedIndices();
        if (now.size() != count) {
            return false;
        }
        BitSet selected = new BitSet();
        for (int at : now) {
            if (at >= 0) {
                selected.set(at);
            }
        }
        return Arrays.stream(places, 0, count).allMatch(selected::get);
    }

    /** The case in the first row on the screen; null at the top of the list, where new rows are to appear. */
    private @Nullable CaseId topShown() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() instanceof TableRow<?> first
                        && first.getIndex() > 0
                        && first.getItem() instanceof QueueRow row
                ? row.id()
                : null;
    }

    private void keepAtTop(CaseId id) {
        List<QueueRow> rows = table.getItems();
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).id().equals(id)) {
                if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() != null
                        && flow.getFirstVisibleCell().getIndex() != at) {
                    table.scrollTo(at);
                }
                return;
            }
        }
    }
}
