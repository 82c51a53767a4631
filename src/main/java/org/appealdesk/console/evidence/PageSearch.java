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

/**
 * Looks for words in the pages of a document, without regard to case and diacritics. To be used on the FX thread only.
 */
final class PageSearch implements FindBar.Search {
    private final Tasks tasks;
    private final IntConsumer turnTo;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(this, "found", Found.NOTHING);
    private List<String> pages = List.of();
    private Subscription searching = Subscription.EMPTY;

    /**
     * What was found.
     *
     * @param words what was looked for
     * @param pages of each place, from 0, in reading order
     * @param at the place shown now, in {@code pages}
     */
    record Found(String words, List<Integer> pages, int at) {
        static final Found NOTHING = new Found("", List.of(), 0);

        Found {
            pages = List.copyOf(pages);
        }

        /** How many places a page has. */
        long on(int page) {
            return pages.stream().filter(one -> one == page).count();
        }
    }

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

    ReadOnlyObjectProperty<Found> foundProperty() {
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
            found.set(Found.NOTHING);
        }
    }

    /** Goes to the next place; after the last one comes the first. */
    @Override
    public void next() {
        step(1);
    }

    @Override
    public void previous() {
        step(-1);
    }

    private void search() {
        searching.unsubscribe();
        String wanted = query.get();
        List<String> texts = pages;
        searching = tasks.job(() -> places(texts, wanted))
                .succeeded(places -> {
                    found.set(new Found(wanted, places, 0));
                    show();
                })
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

    private void step(int by) {
        Found now = found.get();
        if (!now.pages().isEmpty()) {
            found.set(new Found(
                    now.words(),
                    now.pages(),
                    Math.floorMod(now.at() + by, now.pages().size())));
            show();
        }
    }

    private void show() {
        Found now = found.get();
        if (!now.pages().isEmpty()) {
            turnTo.accept(now.pages().get(now.at()));
        }
    }
}
