package org.appealdesk.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.appealdesk.casework.people.PastCase;
import org.appealdesk.casework.people.PastCases;
import org.appealdesk.casework.people.PastCases.SamePictures;
import org.appealdesk.casework.people.PeopleIndex;
import org.appealdesk.casework.signal.CaseLinks;
import org.appealdesk.casework.signal.Signal;
import org.appealdesk.casework.signal.Signals;
import org.appealdesk.casework.signal.WordRules;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/**
 * What people and scripts work with: the cases, what is allowed on them, and one way to act. Safe for use by several
 * threads; {@code submit} waits for the disk and does not belong on a user interface's thread.
 */
public final class CaseDesk {
    private final AppealEngine engine;
    private final Authority authority;
    private final Cases cases;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final BlobStore blobs;
    private final WordRules words = new WordRules();
    private final PeopleIndex people;
    private final CaseLinks links;

    /**
     * @param clock the authority's clock
     * @param ids gives a new id at each call
     */
    public CaseDesk(
            AppealEngine engine,
            Authority authority,
            Cases cases,
            BlobStore blobs,
            InstantSource clock,
            Supplier<String> ids) {
        this.engine = engine;
        this.authority = authority;
        this.cases = cases;
        this.blobs = blobs;
        this.clock = clock;
        this.ids = ids;
        this.people = new PeopleIndex(id -> cases.find(id).map(CaseView::file));
        this.links = new CaseLinks(people);
        // Before anybody else watches, so that whoever is told of a change finds it learnt.
        var _ = cases.watch(view -> people.learn(view.file()));
        var _ = cases.watchGone(people::forget);
        cases.all().forEach(view -> people.learn(view.file()));
    }

    /** A desk whose authority is the embedded engine, on the cases of that log. */
    public static CaseDesk local(
            AppealEngine engine, EventLog log, BlobStore blobs, InstantSource clock, Supplier<String> ids) {
        return local(engine, log, blobs, clock, ids, Substitutes.NONE);
    }

    /** The same where people may be away. */
    public static CaseDesk local(
            AppealEngine engine,
            EventLog log,
            BlobStore blobs,
            InstantSource clock,
            Supplier<String> ids,
            Substitutes substitutes) {
        Cases cases = Cases.load(log);
        CommandRules rules = new CommandRules(engine, blobs, substitutes);
        return new CaseDesk(engine, new LocalAuthority(rules, log, cases), cases, blobs, clock, ids);
    }

    /**
     * Acts now, on whatever the case has become.
     *
     * @throws StorageException when it could not be kept; nothing happened then
     */
    public Answer submit(CaseId caseId, Actor actor, Action action) {
        return submit(caseId, actor, Basis.UNKNOWN, action);
    }

    /**
     * Acts now, on what the actor saw; rulings need to say what that was.
     *
     * @throws StorageException when it could not be kept; nothing happened then
     */
    public Answer submit(CaseId caseId, Actor actor, Basis basis, Action action) {
        return authority.submit(new AppealCommand(ids.get(), caseId, actor, Timing.at(clock.instant()), basis, action));
    }

    /**
     * Acts as the command says, for whoever gives its acts ids and times himself.
     *
     * @throws StorageException when it could not be kept; nothing happened then
     */
    public Answer submit(AppealCommand command) {
        return authority.submit(command);
    }

    /**
     * Why the engine would refuse this now; empty when it would not, or when the case is unknown or read-only. Nothing
     * happens, and what the authority will say later may differ.
     */
    public Optional<Rejection> refusal(CaseId id, Actor actor, Action action) {
        return refusal(id, actor, Basis.UNKNOWN, action);
    }

    /** The same for something decided on what the actor saw. */
    public Optional<Rejection> refusal(CaseId id, Actor actor, Basis basis, Action action) {
        Instant now = clock.instant();
        AppealCommand trial =
                new AppealCommand("trial", id, authority.known(actor, now), Timing.at(now), basis, action);
        return cases.find(id)
                .filter(view -> !view.readOnly())
                .map(view -> engine.decide(view.file(), trial))
                .flatMap(answer ->
                        answer instanceof Answer.Refused(var rejection) ? Optional.of(rejection) : Optional.empty());
    }

    public Optional<CaseView> find(CaseId id) {
        return cases.find(id);
    }

    /** In no particular order. */
    public List<CaseView> all() {
        return cases.all();
    }

    /** Cases that stop before their first appeal can be read, by their ids. */
    public List<UnreadableCase> unreadable() {
        Stream<UnreadableCase> unopened =
                cases.unopened().entrySet().stream().map(one -> new UnreadableCase(one.getKey(), one.getValue()));
        Stream<UnreadableCase> withoutAppeal = cases.all().stream()
                .filter(view -> view.file().appeal().isEmpty())
                .flatMap(view -> Stream.ofNullable(view.unreadable()).map(why -> new UnreadableCase(view.id(), why)));
        return Stream.concat(unopened, withoutAppeal)
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList();
    }

    /**
     * Calls the watcher after each change, see {@link Cases#watch}.
     *
     * @return ends the watching
     */
    public Runnable watch(Consumer<CaseView> watcher) {
        return cases.watch(watcher);
    }

    /**
     * Calls the watcher after a case is not to be seen any more, see {@link Cases#watchGone}.
     *
     * @return ends the watching
     */
    public Runnable watchGone(Consumer<CaseId> watcher) {
        return cases.watchGone(watcher);
    }

    /** What the actor may do now, with reasons; empty for an unknown or read-only case. */
    public List<Allowance> allowed(CaseId id, Actor actor) {
        Instant now = clock.instant();
        return cases.find(id)
                .filter(view -> !view.readOnly())
                .map(view -> engine.allowedActions(view.file(), authority.known(actor, now), now))
                .orElse(List.of());
    }

    /** What an agent should look at in a case, with its reasons; it never decides. Facts come before hints. */
    public List<Signal> signals(CaseView view) {
        return Signals.of(
                view.file(), view.events(), engine.profile(view.file()).contact(), links, words);
    }

    /** Other cases whose signals may have changed when somebody filed in this one. */
    public Set<CaseId> linked(CaseView view) {
        return links.linked(view.file());
    }

    /** The other cases of whoever may be the party of this side, see {@link PastCases#of}. */
    public List<PastCase> pastCases(CaseFile file, Side side, SamePictures pictures) {
        return new PastCases(people, id -> cases.find(id).map(CaseView::file)).of(file, side, pictures);
    }

    /** The earliest instant at which the clock moves any case. */
    public Optional<Instant> nextDue() {
        return cases.all().stream()
                .filter(view -> !view.readOnly())
                .flatMap(view -> AppealEngine.deadline(view.file()).stream())
                .map(Deadline::due)
                .min(Comparator.naturalOrder());
    }

    /**
     * Carries out all that is due by now, in every case.
     *
     * @throws StorageException the first one, when what was due in some cases could not be kept; the other cases went on
     */
    public void lapseDue() {
        Instant now = clock.instant();
        List<CaseId> due = cases.all().stream()
                .filter(view -> !view.readOnly() && isDue(view, now))
                .map(CaseView::id)
                .sorted(Comparator.comparing(CaseId::value))
                .toList();
        StorageException first = null;
        for (CaseId id : due) {
            try {
                submit(id, new Actor.Clock(), new ClockAction.LapseDeadline());
            } catch (StorageException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static boolean isDue(CaseView view, Instant now) {
        return AppealEngine.deadline(view.file())
                .filter(deadline -> !now.isBefore(deadline.due()))
                .isPresent();
    }

    public AppealEngine engine() {
        return engine;
    }

    public BlobStore blobs() {
        return blobs;
    }

    /** The authority's clock. */
    public InstantSource clock() {
        return clock;
    }

    /** A new id, such as for a message or a request. */
    public String newId() {
        return ids.get();
    }
}
