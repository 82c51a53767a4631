package org.appealdesk.console.evidence;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.appealdesk.console.evidence.picture.Pyramid;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Drawing.Rendition;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal;
import org.jspecify.annotations.Nullable;

/** One piece of evidence, read and drawn in the background, page by page. To be used on the FX thread only. */
final class PieceViewModel {
    private final Tasks tasks;
    private final BenchFiles files;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", new Shown.Nothing());
    private final ReadOnlyBooleanWrapper errorLevel = new ReadOnlyBooleanWrapper(this, "errorLevel");
    private @Nullable EvidenceItem item;
    private Subscription loading = Subscription.EMPTY;

    PieceViewModel(Tasks tasks, BenchFiles files) {
        this.tasks = tasks;
        this.files = files;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether it is asked to show how much each part changes when it is compressed once more. */
    ReadOnlyBooleanProperty errorLevelProperty() {
        return errorLevel.getReadOnlyProperty();
    }

    /** Looks at a piece from its first page. */
    void look(EvidenceItem piece) {
        loading.unsubscribe();
        item = piece;
        errorLevel.set(false);
        shown.set(new Shown.Loading(piece));
        loading = tasks.job(() -> open(piece)).succeeded(shown::set).start();
    }

    /** Lets go of it, and of its picture's memory. */
    void clear() {
        loading.unsubscribe();
        item = null;
        shown.set(new Shown.Nothing());
    }

    /** Reads the file once more, after it failed. */
    void retry() {
        if (item != null) {
            look(item);
        }
    }

    /** Turns to the next page; does nothing on the last one. */
    void nextPage() {
        turn(1);
    }

    void previousPage() {
        turn(-1);
    }

    /** Shows a page, from 0; does nothing when there is none of that number. */
    void goTo(int page) {
        if (shown.get() instanceof Shown.Page now && page != now.page() && page >= 0 && page < now.pages()) {
            redraw(now, page);
        }
    }

    /** Shows the picture's error levels instead of it, or it again. */
    void toggleErrorLevel() {
        if (shown.get() instanceof Shown.Page now) {
            errorLevel.set(!errorLevel.get());
            redraw(now, now.page());
        }
    }

    private void turn(int by) {
        if (shown.get() instanceof Shown.Page now) {
            goTo(now.page() + by);
        }
    }

    private void redraw(Shown.Page now, int page) {
        loading.unsubscribe();
        boolean isErrorLevel = errorLevel.get();
        loading = tasks.job(() -> draw(now.item(), now.inspection(), page, now.pages(), isErrorLevel))
                .succeeded(shown::set)
                .start();
    }

    private Shown open(EvidenceItem piece) {
        return switch (files.inspect(piece.evidence().file())) {
            case Outcome.Refused<Inspection>(var refusal) -> new Shown.Refused(piece, refusal);
            case Outcome.Done<Inspection>(var seen) ->
                switch (seen.contents()) {
                    case Contents.Picture _ -> draw(piece, seen, 0, 1, false);
                    case Contents.Pages document -> draw(piece, seen, 0, document.pages(), false);
                    case Contents.Text words -> new Shown.Words(piece, seen, words.text());
                    case Contents.Media media -> new Shown.Recording(piece, seen, media);
                    case Contents.Opaque _ -> new Shown.Foreign(piece, seen);
                };
        };
    }

    private Shown draw(EvidenceItem piece, Inspection seen, int page, int pages, boolean isErrorLevel) {
        Rendition rendition = isErrorLevel ? Rendition.ERROR_LEVEL : Rendition.PLAIN;
        return switch (files.draw(piece.evidence().file(), new Drawing(page, Drawing.WHOLE, rendition))) {
            case Outcome.Done<Pixels>(var pixels) ->
                new Shown.Page(piece, seen, Pyramid.of(pixels), page, pages, isErrorLevel);
            case Outcome.Refused<Pixels>(var refusal)
            when refusal.reason() == Refusal.Reason.NOT_SHOWN -> new Shown.Foreign(piece, seen);
            case Outcome.Refused<Pixels>(var refusal) -> new Shown.Refused(piece, refusal);
        };
    }
}
