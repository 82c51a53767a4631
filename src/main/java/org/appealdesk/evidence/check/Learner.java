package org.appealdesk.evidence.check;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;

/**
 * Looks at the evidence of all local cases in the background, one file after the other, so that it is known again wherever
 * it turns up. Only files that are here are looked at; none is fetched for this. Safe for use by several threads.
 */
public final class Learner implements AutoCloseable {

    private final CaseDesk desk;
    private final SafeDecoder decoder;
    private final KnownFiles known;
    private final BlockingQueue<CaseId> waiting = new LinkedBlockingQueue<>();
    private final Set<Place> refused = new HashSet<>();
    private final Thread worker = Thread.ofVirtual().name("evidence-learner").unstarted(this::work);
    private final List<Runnable> watching;
    private volatile boolean begun;

    /** Forgets the cases that go; learns nothing before {@link #start()}. */
    public Learner(CaseDesk desk, SafeDecoder decoder, KnownFiles known) {
        this.desk = desk;
        this.decoder = decoder;
        this.known = known;
        this.watching = List.of(desk.watch(this::changed), desk.watchGone(this::forget));
    }

    /** Begins with what earlier sessions kept and all cases that are there, and goes on with each that changes. To be called once at most. */
    public void start() {
        begun = true;
        desk.all().forEach(view -> waiting.add(view.id()));
        worker.start();
    }

    private void changed(CaseView view) {
        if (begun) {
            waiting.add(view.id());
        }
    }

    private void work() {
        recall();
        try {
            while (true) {
                desk.find(waiting.take()).ifPresent(this::learn);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void recall() {
        try {
            known.recall();
        } catch (StorageException unread) {
            // It can all be made anew from the files.
        }
    }

    private void learn(CaseView view) {
        view.file().appeals().stream()
                .flatMap(appeal -> appeal.dossier().evidence().stream())
                .takeWhile(_ -> !Thread.currentThread().isInterrupted())
                .forEach(sided -> learn(
                        new Place(view.id(), sided.evidence().id()),
                        sided.evidence().file()));
    }

    private void learn(Place place, FileFacts facts) {
        if (known.knows(place) || refused.contains(place) || !desk.blobs().has(facts.sha256())) {
            return;
        }
        try {
            Optional<Path> file = desk.blobs().find(facts.sha256());
            if (file.isPresent()) {
                switch (decoder.inspect(file.get(), facts.name())) {
                    case Outcome.Done<Inspection>(var seen) -> known.learn(place, seen);
                    // It would be refused again; whoever opens it is told why.
                    case Outcome.Refused<Inspection> _ -> refused.add(place);
                }
            }
        } catch (StorageException unkept) {
            // It is known until the end of the program, and looked at again the next time.
            refused.add(place);
        }
    }

    private void forget(CaseId caseId) {
        try {
            known.forget(caseId);
        } catch (StorageException unkept) {
            // What is left is of a case that is not here: it is forgotten with the next change of its case.
            waiting.remove(caseId);
        }
    }

    /** Ends after the file that is being looked at. */
    @Override
    public void close() {
        watching.forEach(Runnable::run);
        worker.interrupt();
    }
}
