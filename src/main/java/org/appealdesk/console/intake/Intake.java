package org.appealdesk.console.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.engine.profile.EvidenceRules;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Refusal;
import org.appealdesk.evidence.SafeDecoder;

/**
 * Takes files in, several at once: what they are is seen by their content, what the rules forbid is declined, the others
 * are stored in the background. One that is declined or cancelled takes nothing from the others. To be used on the FX
 * thread only.
 *
 * @param <T> what a stored file is to whoever takes it
 */
public final class Intake<T> {
    private final Tasks tasks;
    private final SafeDecoder decoder;
    private final EvidenceRules rules;
    private final Taker<T> taker;
    private final ObservableList<Arrival> arrivals = FXCollections.observableArrayList();
    private final UpdateBridge<Arrival, Double> progress;

    /** Whoever wants the files. */
    public interface Taker<T> {

        /** How many more may be handed in; those on their way are not counted yet. */
        int room();

        /**
         * Stores a file; called in the background.
         *
         * @throws StorageException when it could not be kept
         */
        T keep(String name, InputStream content);

        /** @param isNamedOtherwise whether its name promises another kind of file than it is */
        void kept(T file, boolean isNamedOtherwise);

        void declined(String name, Declined why);
    }

    private sealed interface Ended<T> {
        record Kept<T>(T file, boolean isNamedOtherwise) implements Ended<T> {}

        record NotTaken<T>(Declined why) implements Ended<T> {}

        record Cancelled<T>() implements Ended<T> {}
    }

    public Intake(Tasks tasks, SafeDecoder decoder, EvidenceRules rules, Taker<T> taker) {
        this.tasks = tasks;
        this.decoder = decoder;
        this.rules = rules;
        this.taker = taker;
        this.progress = tasks.bridge(reached -> reached.forEach(Arrival::reach));
    }

    /** The files on their way. */
    public ObservableList<Arrival> arrivals() {
        return FXCollections.unmodifiableObservableList(arrivals);
    }

    /** Takes files, each unless it is declined. */
    public void take(List<Path> files) {
        int room = taker.room() - arrivals.size();
        for (int at = 0; at < files.size(); at++) {
            if (at < room) {
                take(files.get(at));
            } else {
                taker.declined(name(files.get(at)), new Declined.TooMany(rules.maximumFiles()));
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void take(Path file) {
        AtomicBoolean isCancelled = new AtomicBoolean();
        Arrival arrival = new Arrival(name(file), isCancelled);
        arrivals.add(arrival);
        tasks.job(() -> bringIn(file, arrival, isCancelled))
                .succeeded(ended -> {
                    switch (ended) {
                        case Ended.Kept<T>(var kept, var isNamedOtherwise) -> taker.kept(kept, isNamedOtherwise);
                        case Ended.NotTaken<T>(var why) -> taker.declined(arrival.name(), why);
                        case Ended.Cancelled<T> _ -> {}
                    }
                })
                .ended(() -> arrivals.remove(arrival))
                .start();
    }

    private Ended<T> bringIn(Path file, Arrival arrival, AtomicBoolean isCancelled) {
        try {
            long bytes = Files.size(file);
            if (bytes > rules.maximumBytes()) {
                return new Ended.NotTaken<>(new Declined.TooLarge(rules.maximumBytes()));
            }
            if (bytes == 0) {
                return new Ended.NotTaken<>(new Declined.Empty());
            }
            if (!rules.accepts(arrival.name())) {
                return new Ended.NotTaken<>(new Declined.ForbiddenName());
            }
            return switch (decoder.inspect(file, arrival.name())) {
                case Outcome.Refused<Inspection>(var refusal)
                when refusal.reason() == Refusal.Reason.MISSING -> new Ended.NotTaken<>(new Declined.Unreadable());
                // A broken or locked file is what the party has; support sees that it is.
                case Outcome.Refused<Inspection> _ -> store(file, arrival, isCancelled, false);
                case Outcome.Done<Inspection>(var seen)
                when !isTaken(seen.kind()) -> new Ended.NotTaken<>(new Declined.ForbiddenKind(seen.kind()));
                case Outcome.Done<Inspection>(var seen) ->
                    store(file, arrival, isCancelled, seen.oddities().contains(Oddity.NAME_DIFFERS));
            };
        } catch (IOException unreadable) {
            return new Ended.NotTaken<>(new Declined.Unreadable());
        }
    }

    private boolean isTaken(FileKind kind) {
        return kind.extensions().stream().anyMatch(rules.extensions()::contains);
    }

    private Ended<T> store(Path file, Arrival arrival, AtomicBoolean isCancelled, boolean isNamedOtherwise)
            throws IOException {
        double bytes = Files.size(file);
        try (InputStream content =
                new Counted(Files.newInputStream(file), isCancelled, read -> progress.offer(arrival, read / bytes))) {
            return new Ended.Kept<>(taker.keep(arrival.name(), content), isNamedOtherwise);
        } catch (StorageException failure) {
            return isCancelled.get()
                    ? new Ended.Cancelled<>()
                    : new Ended.NotTaken<>(new Declined.NotKept(String.valueOf(failure.getMessage())));
        }
    }
}
