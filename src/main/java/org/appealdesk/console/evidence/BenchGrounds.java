package org.appealdesk.console.evidence;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Region;
import org.appealdesk.evidence.Box;

/**
 * Parts of evidence that findings rest on: those offered from the bench, and the one that somebody came to see. To be used
 * on the FX thread only.
 */
final class BenchGrounds {
    private final PieceViewModel piece;
    private final ReadOnlyObjectWrapper<Optional<Box>> marked =
            new ReadOnlyObjectWrapper<>(this, "marked", Optional.empty());
    private Consumer<Ground> taker = ground -> {};
    /** The page of what is marked, until it has been shown once. */
    private Optional<Integer> wanted = Optional.empty();

    BenchGrounds(PieceViewModel piece) {
        this.piece = piece;
        piece.shownProperty().subscribe(this::turn);
    }

    /** Who puts what is offered under a finding. */
    void onOffer(Consumer<Ground> ground) {
        taker = ground;
    }

    Consumer<Ground> taker() {
        return taker;
    }

    void offer(Ground ground) {
        taker.accept(ground);
    }

    /** What is marked on the piece looked at. */
    ReadOnlyObjectProperty<Optional<Box>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** Marks a part of the piece looked at, and turns to its page as soon as the piece can be seen. */
    void mark(Region region) {
        marked.set(Optional.of(Pointing.box(region)));
        wanted = Optional.of(region.page());
        turn(piece.shownProperty().get());
    }

    void unmark() {
        marked.set(Optional.empty());
        wanted = Optional.empty();
    }

    private void turn(Shown shown) {
        if (shown instanceof Shown.Page && wanted.isPresent()) {
            int page = wanted.get();
            wanted = Optional.empty();
            piece.goTo(page);
        }
    }
}
