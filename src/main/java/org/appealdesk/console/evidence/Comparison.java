package org.appealdesk.console.evidence;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.appealdesk.console.evidence.picture.Difference;
import org.appealdesk.console.evidence.picture.Pose;
import org.appealdesk.console.evidence.picture.Pyramid;
import org.appealdesk.console.fx.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Two to four pieces of evidence that are looked at together. They are zoomed, turned and moved as one, until that is
 * switched off. To be used on the FX thread only.
 */
final class Comparison {
    private final Tasks tasks;
    private final List<Part> parts;
    private final Pose shared = new Pose();
    private final BooleanProperty synced = new SimpleBooleanProperty(this, "synced", true);
    private final ReadOnlyObjectWrapper<Optional<Result>> difference =
            new ReadOnlyObjectWrapper<>(this, "difference", Optional.empty());
    private @Nullable List<Pyramid> compared;
    private Subscription comparing = Subscription.EMPTY;

    /** One of the pieces, with a pose of its own for when it is looked at alone. */
    record Part(EvidenceItem item, PieceViewModel piece, Pose own) {}

    /** By how much the first two differ. */
    record Result(Difference difference, Pyramid picture) {}

    Comparison(Tasks tasks, BenchFiles files, List<EvidenceItem> items) {
        this.tasks = tasks;
        this.parts = items.stream()
                .map(item -> new Part(item, new PieceViewModel(tasks, files), new Pose()))
                .toList();
        synced.subscribe((_, isSynced) -> {
            if (!isSynced) {
                parts.forEach(part -> part.own().take(shared));
            }
        });
        parts.forEach(part -> part.piece().shownProperty().subscribe(_ -> compare()));
        parts.forEach(part -> part.piece().look(part.item()));
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether all are zoomed, turned and moved together. */
    BooleanProperty syncedProperty() {
        return synced;
    }

    /** The pose of all. */
    Pose shared() {
        return shared;
    }

    /** How large the pixels of a part are, so that it is shown as wide as the first one. */
    double enlarged(Part part, Pyramid picture) {
        return !parts.getFirst().equals(part)
                        && parts.getFirst().piece().shownProperty().get() instanceof Shown.Page first
                ? (double) first.picture().whole().width() / picture.whole().width()
                : 1;
    }

    /** By how much the first two differ; empty until both are there and compared. */
    ReadOnlyObjectProperty<Optional<Result>> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /** Lets go of the pictures. */
    void close() {
        comparing.unsubscribe();
        parts.forEach(part -> part.piece().clear());
    }

    private void compare() {
        if (parts.size() >= 2
                && parts.get(0).piece().shownProperty().get() instanceof Shown.Page one
                && parts.get(1).piece().shownProperty().get() instanceof Shown.Page other) {
            List<Pyramid> now = List.of(one.picture(), other.picture());
            if (now.equals(compared)) {
                return;
            }
            compared = now;
            comparing.unsubscribe();
            difference.set(Optional.empty());
            comparing = tasks.job(() -> result(one.picture(), other.picture()))
                    .succeeded(found -> difference.set(Optional.of(found)))
                    .start();
        }
    }

    private static Result result(Pyramid one, Pyramid other) {
        Difference found = Difference.of(one.whole(), other.whole());
        return new Result(found, Pyramid.of(found.pixels()));
    }
}
