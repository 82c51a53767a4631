package org.appealdesk.console.shell;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.engine.trade.CaseId;

/** Which place and which case the main window shows, and which cases are open. To be used on the FX thread only. */
public final class ShellViewModel {

    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(this, "place", Place.QUEUE);
    private final ObservableList<CaseId> tabs = FXCollections.observableArrayList();
    /** One for all: such a view of a list is forgotten, with its listeners, when nobody holds it. */
    private final ObservableList<CaseId> tabsToRead = FXCollections.unmodifiableObservableList(tabs);

    private final ReadOnlyObjectWrapper<Optional<CaseId>> shownCase =
            new ReadOnlyObjectWrapper<>(this, "shownCase", Optional.empty());

    /** The place chosen in the rail; it is what is shown unless a case is. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place;
    }

    /** The cases with a tab in this window, in the order of their tabs. */
    public ObservableList<CaseId> tabs() {
        return tabsToRead;
    }

    /** The case that is shown; empty while the place is. */
    public ReadOnlyObjectProperty<Optional<CaseId>> shownCaseProperty() {
        return shownCase.getReadOnlyProperty();
    }

    /** Goes to a place; open cases keep their tabs. */
    public void goTo(Place next) {
        shownCase.set(Optional.empty());
        place.set(next);
    }

    /** Shows a case, in a new tab unless it has one. */
    public void open(CaseId id) {
        openAt(id, tabs.size());
    }

    /**
     * Shows a case in a tab at a place among the tabs, such as the one it had before.
     *
     * @param index 0 for the first; beyond the end means the last
     */
    public void openAt(CaseId id, int index) {
        if (!tabs.contains(id)) {
            tabs.add(Math.clamp(index, 0, tabs.size()), id);
        }
        shownCase.set(Optional.of(id));
    }

    /** Closes a case's tab; when it was shown, its neighbour is, or the place when there is none. */
    public void close(CaseId id) {
        int at = tabs.indexOf(id);
        if (at < 0) {
            return;
        }
        boolean wasShown = shownCase.get().filter(id::equals).isPresent();
        tabs.remove(at);
        if (wasShown) {
            shownCase.set(tabs.isEmpty() ? Optional.empty() : Optional.of(tabs.get(Math.min(at, tabs.size() - 1))));
        }
    }

    /**
     * Shows the tab beside the shown one, round and round; the place counts as the first tab.
     *
     * @param step 1 or -1
     */
    public void step(int step) {
        int at = shownCase.get().map(tabs::indexOf).orElse(-1) + 1;
        int next = Math.floorMod(at + step, tabs.size() + 1);
        shownCase.set(next == 0 ? Optional.empty() : Optional.of(tabs.get(next - 1)));
    }
}
