package org.appealdesk.console.evidence;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Refusal;

/**
 * Boxes over what must not be seen in a copy of a piece of evidence. The piece itself stays as it is. To be used on the FX
 * thread only.
 */
final class Redaction implements BoxPicture.Target {
    private final Tasks tasks;
    private final BenchFiles files;
    private final EvidenceItem item;
    private final BiConsumer<Copy, Consumer<String>> keeper;
    private final ObservableValue<Availability> availability;
    private final StringProperty why = new SimpleStringProperty(this, "why", "");
    private final ObservableList<Box> boxes = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final Deque<List<Box>> before = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Optional<Ended>> ended =
            new ReadOnlyObjectWrapper<>(this, "ended", Optional.empty());

    /** What came of making a copy. */
    sealed interface Ended {
        record Kept(FileFacts copy) implements Ended {}

        record Refused(Refusal refusal) implements Ended {}

        /** It could not be kept. */
        record Failed(String details) implements Ended {}
    }

    /** A copy to be kept in the case, and why it was made. */
    record Copy(FileFacts file, String why) {}

    /**
     * @param keeper keeps a copy in the case, and tells why it could not; an empty text when it could
     * @param availability whether the user may keep one now
     */
    Redaction(
            Tasks tasks,
            BenchFiles files,
            EvidenceItem item,
            BiConsumer<Copy, Consumer<String>> keeper,
            ObservableValue<Availability> availability) {
        this.availability = availability;
        this.keeper = keeper;
        this.tasks = tasks;
        this.files = files;
        this.item = item;
    }

    @Override
    public EvidenceItem item() {
        return item;
    }

    /** Why a copy is made: needed, because the case keeps it. */
    StringProperty whyProperty() {
        return why;
    }

    ObservableList<Box> boxes() {
        return FXCollections.unmodifiableObservableList(boxes);
    }

    /** Which box keys are for, or -1. */
    IntegerProperty chosenProperty() {
        return chosen;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of the copy; empty before, and after each change of the boxes. */
    ReadOnlyObjectProperty<Optional<Ended>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Adds a box between two corners, as shares of the page from 0 to 1; one too small to be meant is left out. */
    @Override
    public void draw(int page, double left, double top, double right, double bottom) {
        Boxes.between(page, left, top, right, bottom).ifPresent(this::add);
    }

    /** Adds a box in the middle of a page, to be moved from there. */
    void addInTheMiddle(int page) {
        add(Boxes.inTheMiddle(page));
    }

    /** Moves the chosen box, and makes it wider and higher, by shares of the page; it stays on its page. */
    @Override
    public void change(double right, double down, double wider, double higher) {
        int at = chosen.get();
        if (at < 0) {
            return;
        }
        Box changed = Boxes.changed(boxes.get(at), right, down, wider, higher);
        remember();
        boxes.set(at, changed);
        chosen.set(at);
    }

    /** Chooses the next box, or the one before. */
    void choose(int by) {
        if (!boxes.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, boxes.size()));
        }
    }

    void removeChosen() {
        int at = chosen.get();
        if (at >= 0) {
            remember();
            boxes.remove(at);
            chosen.set(Math.min(at, boxes.size() - 1));
        }
    }

    /** Takes the last change back. */
    void undo() {
        if (!before.isEmpty()) {
            boxes.setAll(before.pop());
            ended.set(Optional.empty());
            chosen.set(boxes.size() - 1);
        }
    }

    /** Whether the user may keep a copy now, and why not. */
    ObservableValue<Availability> availability() {
        return availability;
    }

    /** Whether there are boxes, and words why, and a copy may be kept. */
    boolean isReady() {
        return availability.getValue().isAllowed()
                && !boxes.isEmpty()
                && !why.get().isBlank()
                && !busy.get();
    }

    /** Keeps a copy with the boxes burned in; does nothing without any, or without words why. */
    void makeCopy() {
        if (!isReady()) {
            return;
        }
        busy.set(true);
        ended.set(Optional.empty());
        List<Box> burned = List.copyOf(boxes);
        tasks.job(() -> files.redact(item.evidence().file(), burned))
                .succeeded(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<FileFacts>(var copy) -> keep(copy);
                        case Outcome.Refused<FileFacts>(var refusal) -> end(new Ended.Refused(refusal));
                    }
                })
                .failed(IOException.class, this::fail)
                .failed(StorageException.class, this::fail)
                .ended(() -> busy.set(false))
                .start();
    }

    private void keep(FileFacts copy) {
        keeper.accept(
                new Copy(copy, why.get().strip()),
                whyNot -> end(whyNot.isEmpty() ? new Ended.Kept(copy) : new Ended.Failed(whyNot)));
    }

    private void fail(Exception failure) {
        end(new Ended.Failed(String.valueOf(failure.getMessage())));
    }

    private void end(Ended how) {
        ended.set(Optional.of(how));
    }

    private void add(Box box) {
        remember();
        boxes.add(box);
        chosen.set(boxes.size() - 1);
    }

    private void remember() {
        before.push(List.copyOf(boxes));
        ended.set(Optional.empty());
    }
}
