package org.appealdesk.app.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.appealdesk.app.live.LiveSession.Way;
import org.appealdesk.app.live.Vault.WrongPassphraseException;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.live.LiveLink;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.signin.BackendProfile;
import org.appealdesk.console.signin.SignInDesk;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.SnapshotLine;
import org.appealdesk.store.ReplicaFolder;
import org.appealdesk.store.Seal;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.LiveConnection;
import org.appealdesk.sync.UnansweredException;
import org.appealdesk.sync.signin.SignInException;
import org.jspecify.annotations.Nullable;

/**
 * Signs in to backends. Without a network, who has data here can go on with it: the passphrase or the keychain protects it,
 * and the backend looks at the token as soon as it can be reached. Safe for use by several threads.
 */
public final class LiveSignIn implements SignInDesk {

    private static final Set<String> WORKING = Set.of("AGENT", "SUPERVISOR");

    private final Path live;
    private final BackendsFile backends;
    private final Surroundings around;
    private final BrowserWay browser;
    private @Nullable LiveSession session;
    private volatile @Nullable CountDownLatch waiting;
    private volatile boolean cancelled;

    /** What the program gives. */
    public record Surroundings(
            AppealEngine engine, Vault vault, LiveConnection.Machinery machinery, BrowserWay browser) {}

    /** @param home the user-data folder */
    public LiveSignIn(Path home, Surroundings around) {
        this.live = home.resolve("live");
        this.backends = new BackendsFile(live.resolve("backends.properties"));
        this.around = around;
        this.browser = around.browser();
    }

    @Override
    public List<BackendProfile> profiles() {
        return backends.load();
    }

    @Override
    public void keep(List<BackendProfile> profiles) {
        backends.save(profiles);
    }

    /** Keeps a backend beside those that are known, or instead of the one with its id. */
    public void remember(BackendProfile profile) {
        List<BackendProfile> all = new ArrayList<>(backends.load());
        all.removeIf(known -> known.id().equals(profile.id()));
        all.add(profile);
        backends.save(all);
    }

    @Override
    public Lock lock(BackendProfile profile) {
        return around.vault().lock(folder(profile).path());
    }

    @Override
    public boolean remembers(BackendProfile profile) {
        return folder(profile).person().isPresent();
    }

    private LiveFolder folder(BackendProfile profile) {
        return new LiveFolder(live, profile.id());
    }

    /** The session that a successful attempt has begun; whoever takes it closes it. Empty when there is none. */
    public synchronized Optional<LiveSession> takeSession() {
        LiveSession begun = session;
        session = null;
        return Optional.ofNullable(begun);
    }

    @Override
    public Outcome signIn(Attempt attempt, Consumer<Step> steps) {
        cancelled = false;
        steps.accept(new Step.Connecting());
        return switch (attempt.credentials()) {
            case Credentials.Token(String token) -> signIn(attempt, token, steps);
            case Credentials.Browser() ->
                told(() -> {
                    BackendAddress address = address(attempt);
                    Way way = browser.signIn(address, attempt.profile().id(), steps);
                    return asOneSays(attempt, place(attempt), start(address, way), steps);
                });
        };
    }

    private Outcome signIn(Attempt attempt, String typed, Consumer<Step> steps) {
        return told(() -> typed.isEmpty()
                ? again(attempt, place(attempt), address(attempt), steps)
                : asOneSays(attempt, place(attempt), start(address(attempt), Way.token(typed)), steps));
    }

    private static BackendAddress address(Attempt attempt) {
        BackendProfile profile = attempt.profile();
        return new BackendAddress(profile.address(), profile.pins(), profile.proxy());
    }

    private LiveFolder place(Attempt attempt) {
        return folder(attempt.profile());
    }

    /** Every problem as an outcome. */
    private static Outcome told(Supplier<Outcome> attempt) {
        try {
            return attempt.get();
        } catch (SignInException e) {
            return e.reason() == SignInException.Reason.CANCELLED
                    ? new Outcome.Cancelled()
                    : new Outcome.Failed(Problem.BROWSER, String.valueOf(e.getMessage()));
        } catch (NotWelcomeException e) {
            return new Outcome.Failed(e.problem, String.valueOf(e.getMessage()));
        } catch (UnansweredException e) {
            return new Outcome.Failed(problem(e), e.problem().detail());
        } catch (WrongPassphraseException e) {
            return new Outcome.Failed(Problem.WRONG_PASSPHRASE, "");
        } catch (StorageException | IllegalArgumentException e) {
            return new Outcome.Failed(Problem.STORAGE, String.valueOf(e.getMessage()));
        }
    }

    /** With the token of the last time, which lies sealed among the data. */
    private Outcome again(Attempt attempt, LiveFolder place, BackendAddress address, Consumer<Step> steps) {
        if (place.person().isEmpty()) {
            return new Outcome.Failed(Problem.WRONG_TOKEN, "");
        }
        ReplicaFolder folder = openFolder(attempt, place);
        LiveSession begun = orClosed(folder, () -> {
            String kept = folder.replica().secret(LiveSession.WAY).orElse("");
            Way way = Way.terms(kept)
                    .map(terms ->
                            browser.resume(address, terms, attempt.profile().id()))
                    .orElseGet(() -> Way.token(kept));
            return LiveSession.open(place, welcome(address, way, place), folder, start(address, way));
        });
        return begin(begun, false, steps);
    }

    private Outcome asOneSays(Attempt attempt, LiveFolder place, LiveSession.Start start, Consumer<Step> steps) {
        MeBody me = welcome(start.address(), start.way(), place);
        ReplicaFolder folder = openFolder(attempt, place);
        boolean first = folder.replica().cursor().isEmpty();
        LiveSession begun = orClosed(folder, () -> LiveSession.open(place, me, folder, start));
        return begin(begun, first, steps);
    }

    /** A folder that no session has taken over would be locked against the next attempt. */
    private static LiveSession orClosed(ReplicaFolder folder, Supplier<LiveSession> opening) {
        try {
            return opening.get();
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private ReplicaFolder openFolder(Attempt attempt, LiveFolder place) {
        byte[] key = around.vault().key(place.path(), attempt.passphrase());
        return ReplicaFolder.open(
                place.path(),
                new Seal(key, around.machinery().bytes()),
                around.machinery().pc());
    }

    private LiveSession.Start start(BackendAddress address, Way way) {
        return new LiveSession.Start(address, way, around.engine(), around.machinery());
    }

    /** As the backend says, or, when it cannot be reached, as it said the last time. */
    private MeBody person(BackendAddress address, Way way, LiveFolder place) {
        try {
            return LiveConnection.whoAmI(address, way.tokens().get(), around.machinery());
        } catch (UnansweredException e) {
            if (problem(e) != Problem.UNREACHABLE && e.obstacle() != UnansweredException.Obstacle.BETWEEN) {
                throw e;
            }
            return place.person().orElseThrow(() -> e);
        }
    }

    /** @throws NotWelcomeException when this person cannot work here */
    private MeBody welcome(BackendAddress address, Way way, LiveFolder place) {
        MeBody me = person(address, way, place);
        if (me.schema() > SnapshotLine.SCHEMA) {
            throw new NotWelcomeException(Problem.UPDATE_NEEDED, "");
        }
        if (!WORKING.contains(me.role())) {
            throw new NotWelcomeException(Problem.NO_ROLE, me.role());
        }
        place.person().filter(owner -> !owner.id().equals(me.id())).ifPresent(owner -> {
            throw new NotWelcomeException(Problem.OTHER_PERSON, owner.name());
        });
        return me;
    }

    /** The backend answers, and this person cannot work here all the same. */
    private static final class NotWelcomeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Problem problem;

        NotWelcomeException(Problem problem, String detail) {
            super(detail);
            this.problem = problem;
        }
    }

    private Outcome begin(LiveSession begun, boolean first, Consumer<Step> steps) {
        if (first && !fetched(begun.connection().link(), steps)) {
            begun.close();
            return new Outcome.Cancelled();
        }
        synchronized (this) {
            session = begun;
        }
        return new Outcome.SignedIn();
    }

    /** Waits until all cases are here, or something keeps them from coming. @return false when it was given up */
    private boolean fetched(LiveLink link, Consumer<Step> steps) {
        CountDownLatch done = new CountDownLatch(1);
        waiting = done;
        Runnable look = () -> {
            SyncStatus status = link.status();
            SyncStatus.Progress first = status.first();
            steps.accept(first == null ? new Step.Fetching(0, 0) : new Step.Fetching(first.cases(), first.of()));
            if (status.link() != SyncStatus.Link.SYNCING) {
                done.countDown();
            }
        };
        Runnable unwatch = link.watch(look);
        try {
            look.run();
            done.await();
            return !cancelled;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            unwatch.run();
            waiting = null;
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        browser.cancel();
        CountDownLatch waits = waiting;
        if (waits != null) {
            waits.countDown();
        }
    }

    /** Ends a session and wipes what is here of its backend. */
    public void signOut(LiveSession ended) {
        ended.wipe(around.vault());
    }

    private static Problem problem(UnansweredException e) {
        return switch (e.obstacle()) {
            case SILENCE -> Problem.UNREACHABLE;
            case CERTIFICATE -> Problem.CERTIFICATE;
            case OTHER_KEY -> Problem.OTHER_KEY;
            case BETWEEN -> Problem.NOT_A_BACKEND;
            case BACKEND -> problem(e.kind());
        };
    }

    private static Problem problem(ProblemKind kind) {
        return switch (kind) {
            case UNAVAILABLE, TOO_MANY -> Problem.UNREACHABLE;
            case NOT_SIGNED_IN -> Problem.WRONG_TOKEN;
            case FORBIDDEN -> Problem.NO_ROLE;
            case ProblemKind _ -> Problem.NOT_A_BACKEND;
        };
    }
}
