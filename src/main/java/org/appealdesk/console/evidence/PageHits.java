package org.appealdesk.console.evidence;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.widget.Hits;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Outcome;

/**
 * Where the words that are looked for stand on the page that is shown. The letters of a page are asked for in the
 * background when something is found on it, and only once. To be used on the FX thread only.
 */
final class PageHits {
    private final Tasks tasks;
    private final BenchFiles files;
    private final PieceViewModel piece;
    private final PageSearch search;
    private final ReadOnlyObjectWrapper<Marked> marked = new ReadOnlyObjectWrapper<>(this, "marked", Marked.NOTHING);
    private Optional<Read> read = Optional.empty();
    private Subscription reading = Subscription.EMPTY;

    /**
     * What to mark on the page.
     *
     * @param places the boxes of each, a line each
     * @param at the place that the search is at; less than 0 when it is on another page, or not among {@code places}
     */
    record Marked(List<List<Box>> places, int at) {
        static final Marked NOTHING = new Marked(List.of(), -1);

        Marked {
            places = List.copyOf(places);
        }

        /** The place that the search is at. */
        Optional<Box> current() {
            return at < 0 ? Optional.empty() : places.get(at).stream().findFirst();
        }
    }

    /** A page that was read. */
    private record Read(FileFacts file, int page, FoldedPage words) {
        boolean isOf(Shown.Page shown) {
            return page == shown.page() && file.equals(shown.item().evidence().file());
        }
    }

    PageHits(Tasks tasks, BenchFiles files, PieceViewModel piece, PageSearch search) {
        this.tasks = tasks;
        this.files = files;
        this.piece = piece;
        this.search = search;
        piece.shownProperty().subscribe(_ -> follow());
        search.foundProperty().subscribe(_ -> follow());
    }

    ReadOnlyObjectProperty<Marked> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    private void follow() {
        reading.unsubscribe();
        Hits found = search.foundProperty().get();
        if (!(piece.shownProperty().get() instanceof Shown.Page shown)
                || !(shown.inspection().contents() instanceof Contents.Pages)
                || found.on(shown.page()) == 0) {
            marked.set(Marked.NOTHING);
            return;
        }
        Optional<Read> known = read.filter(page -> page.isOf(shown));
        marked.set(known.map(page -> marks(page, found)).orElse(Marked.NOTHING));
        if (known.isEmpty()) {
            FileFacts file = shown.item().evidence().file();
            reading = tasks.job(() -> new Read(file, shown.page(), words(file, shown.page())))
                    .succeeded(page -> {
                        read = Optional.of(page);
                        marked.set(marks(page, search.foundProperty().get()));
                    })
                    .start();
        }
    }

    /** A page that cannot be read has no letters: it was found, and is shown without marks. */
    private FoldedPage words(FileFacts file, int page) {
        return FoldedPage.of(
                files.letters(file, page) instanceof Outcome.Done<List<Letter>>(var letters) ? letters : List.of());
    }

    private static Marked marks(Read page, Hits found) {
        List<List<Box>> places = page.words().places(found.words());
        boolean isHere = found.place().filter(at -> at == page.page()).isPresent();
        int before = isHere ? found.beforeOnItsPlace() : -1;
        return new Marked(places, before < places.size() ? before : -1);
    }
}
