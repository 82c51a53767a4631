package org.appealdesk.console.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.appealdesk.casework.StorageException;
import org.jspecify.annotations.Nullable;

/** A way in that does as tests say. */
final class PaperSignIn implements SignInDesk {
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private List<BackendProfile> profiles = List.of();
    private Lock lock = Lock.KEYCHAIN;
    private Outcome outcome = new Outcome.SignedIn();
    private @Nullable StorageException broken;
    private @Nullable Runnable meanwhile;
    private int cancelled;
    private boolean remembers;

    @Override
    public List<BackendProfile> profiles() {
        failIfBroken();
        return profiles;
    }

    @Override
    public void keep(List<BackendProfile> next) {
        failIfBroken();
        profiles = List.copyOf(next);
    }

    @Override
    public Lock lock(BackendProfile profile) {
        return lock;
    }

    @Override
    public boolean remembers(BackendProfile profile) {
        return remembers;
    }

    @Override
    public Outcome signIn(Attempt attempt, Consumer<Step> told) {
        attempts.add(attempt);
        for (Step step : steps) {
            told.accept(step);
            if (meanwhile != null) {
                meanwhile.run();
            }
        }
        return outcome;
    }

    @Override
    public void cancel() {
        cancelled++;
    }

    private void failIfBroken() {
        if (broken != null) {
            throw broken;
        }
    }

    PaperSignIn knows(BackendProfile... known) {
        profiles = List.of(known);
        return this;
    }

    PaperSignIn lockedBy(Lock next) {
        lock = next;
        return this;
    }

    /** Somebody has worked here before. */
    PaperSignIn remembering() {
        remembers = true;
        return this;
    }

    /** How the next attempts end. */
    PaperSignIn ends(Outcome next) {
        outcome = next;
        return this;
    }

    PaperSignIn fails(Problem problem, String detail) {
        return ends(new Outcome.Failed(problem, detail));
    }

    /** What attempts tell on their way; after each of them {@code looked} is run. */
    PaperSignIn tells(Runnable looked, Step... next) {
        steps.addAll(List.of(next));
        meanwhile = looked;
        return this;
    }

    PaperSignIn breaks() {
        broken = new StorageException(StorageException.Problem.READ_ONLY, "read-only file system");
        return this;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    int cancelled() {
        return cancelled;
    }
}
