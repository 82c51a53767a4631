package org.appealdesk.console.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.text.Folding;
import org.appealdesk.console.widget.FindBar;
import org.appealdesk.console.widget.Hits;

/**
 * Looks for words in the pages of a document, without regard to case and diacritics. To be used on the FX thread only.
 */
final class PageSearch implements FindBar.Search {
    private final Tasks tasks;
    private final IntConsumer turnTo;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<Hits> found = new ReadOnlyObjectWrapper<>(this, "found", Hits.NOTHING);
    private List<String> pages = List.of();
    private Subscription searching = Subscription.EMPTY;

    /** @param turnTo shows a page, from 0 */
    PageSearch(Tasks tasks, IntConsumer turnTo) {
        this.tasks = tasks;
        this.turnTo = turnTo;
        query.subscribe((_, _) -> search());
    }

    /** What to look for. */
    @Override
    public StringProperty queryProperty() {
        return query;
    }

    /** The pages on which the words stand, from 0. */
    ReadOnlyObjectProperty<Hits> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether there are words to look in: a document of pictures has none. */
    boolean hasWords() {
        return pages.stream().anyMatch(page -> !page.isBlank());
    }

    /** Looks in another document from now on. */
    void in(List<String> texts) {
        if (!texts.equals(pages)) {
            pages = List.copyOf(texts);
            query.set("");
            found.set(Hits.NOTHING);
        }
    }

    @Override
    public void step(int by) {
        show(found.get().step(by));
    }

    private void search() {
        searching.unsubscribe();
        String wanted = query.get();
        List<String> texts = pages;
        searching = tasks.job(() -> places(texts, wanted))
                .succeeded(places -> show(new Hits(wanted, places)))
                .start();
    }

    private static List<Integer> places(List<String> texts, String wanted) {
        String folded = Folding.fold(wanted);
        List<Integer> places = new ArrayList<>();
        if (folded.isEmpty()) {
            return places;
        }
        for (int page = 0; page < texts.size(); page++) {
            String text = Folding.fold(texts.get(page));
            for (int at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + folded.length())) {
                places.add(page);
            }
        }
        return places;
    }

    private void show(Hits next) {
        found.set(next);
        next.place().ifPresent(turnTo::accept);
    }
}
