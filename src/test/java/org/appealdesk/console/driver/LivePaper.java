package org.appealdesk.console.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.Cases;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.casework.live.FedEvent;
import org.appealdesk.casework.live.Feeds;
import org.appealdesk.casework.live.LiveCases;
import org.appealdesk.casework.live.LiveLink;
import org.appealdesk.casework.live.MemoryReplica;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Presences;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.CaseId;

/**
 * A device with a replica of a backend's cases, and that backend: a paper desk. Nothing goes between them by itself:
 * tests send and feed. What is done here does not touch the FX thread.
 */
public final class LivePaper {
    private final PaperDesk backend;
    private final AtomicLong ids = new AtomicLong();
    private final Set<CaseId> hidden = new HashSet<>();
    private final Link link = new Link();
    private final Eyes eyes = new Eyes();
    private final LiveCases cases;
    private final CaseDesk desk;

    public LivePaper() {
        this(new PaperDesk());
    }

    /** @param backend whose cases are fed at once */
    public LivePaper(PaperDesk backend) {
        this.backend = backend;
        Cases seen = new Cases();
        CommandRules rules =
                new CommandRules(backend.desk().engine(), backend.desk().blobs());
        cases = LiveCases.open(rules, new MemoryReplica(), seen);
        desk = new CaseDesk(
                backend.desk().engine(),
                cases,
                seen,
                backend.desk().blobs(),
                backend.clock(),
                () -> "own-" + ids.incrementAndGet());
        feed();
    }

    /** What the backend has. */
    public PaperDesk backend() {
        return backend;
    }

    /** The desk over the replica. */
    public CaseDesk desk() {
        return desk;
    }

    public LiveCases cases() {
        return cases;
    }

    public Link link() {
        return link;
    }

    public Eyes eyes() {
        return eyes;
    }

    /** New each time, as each console has its own. */
    public LiveWork.Ports ports() {
        return new LiveWork.Ports(cases, link, eyes);
    }

    /** One case as a screen follows it, until the subscriptions end. */
    public LiveCase follow(CaseId id, Actor.Staff me, Desktop desktop, Subscriptions whileFollowed) {
        LiveWork work = LiveWork.over(ports(), DraftBook.forgetful());
        work.follow(desktop.tools().tasks(), whileFollowed);
        LiveCase live = new LiveCase(desk, view(id), new Seats(me), desktop.tools(), new Outgoing(), work);
        live.follow(whileFollowed);
        return live;
    }

    /** A case as it is seen here. */
    public CaseView view(CaseId id) {
        return desk.find(id).orElseThrow();
    }

    /** The agent does something here; insists that it is queued. */
    public void act(CaseId id, Actor actor, Action action) {
        if (desk.submit(id, actor, action) instanceof Answer.Refused refused) {
            throw new IllegalStateException(action + " was refused: " + refused.rejection());
        }
    }

    /** Feeds all that the backend has and that is in sight. */
    public void feed() {
        List<FedEvent> events = new ArrayList<>();
        backend.desk().all().stream()
                .filter(view -> !hidden.contains(view.id()))
                .forEach(view -> events.addAll(Feeds.of(view.events())));
        cases.arrived(events, Set.of(), "cursor");
    }

    /** Sends what waits, in its order; the backend answers, and does not feed. */
    public void send() {
        Map<String, OwnCommand.State> answers = new HashMap<>();
        for (OwnCommand own : cases.waiting()) {
            answers.put(
                    own.id(),
                    switch (backend.desk().submit(own.command())) {
                        case Answer.Accepted _ ->
                            new OwnCommand.Acknowledged(backend.desk()
                                    .find(own.caseId())
                                    .orElseThrow()
                                    .file()
                                    .version());
                        case Answer.Refused(var rejection) -> new OwnCommand.Refused(Refusal.byRules(rejection));
                    });
        }
        cases.answered(answers);
    }

    /** Sends and feeds. */
    public void sync() {
        send();
        feed();
    }

    /** All that waits is refused for that reason. */
    public void refuse(Refusal refusal) {
        Map<String, OwnCommand.State> answers = new HashMap<>();
        cases.waiting().forEach(own -> answers.put(own.id(), new OwnCommand.Refused(refusal)));
        cases.answered(answers);
    }

    /** A case leaves this person's scope. */
    public void hide(CaseId id) {
        hidden.add(id);
        cases.arrived(List.of(), Set.of(id), "cursor");
    }

    /** It comes back. */
    public void show(CaseId id) {
        hidden.remove(id);
        feed();
    }

    /** A link that stands as tests let it. */
    public static final class Link implements LiveLink {
        private final List<Runnable> watchers = new ArrayList<>();
        private SyncStatus status = new SyncStatus(SyncStatus.Link.LIVE, PaperDesk.START, Duration.ZERO, null, "");
        private int tries;

        @Override
        public SyncStatus status() {
            return status;
        }

        @Override
        public Runnable watch(Runnable watcher) {
            watchers.add(watcher);
            return () -> watchers.remove(watcher);
        }

        @Override
        public void syncNow() {
            tries++;
        }

        /** How often it was told to try now. */
        public int tries() {
            return tries;
        }

        public void is(SyncStatus next) {
            status = next;
            List.copyOf(watchers).forEach(Runnable::run);
        }

        /** The same data, connected otherwise. */
        public void is(SyncStatus.Link next) {
            is(status.with(next, ""));
        }

        /** The PC's clock is that far ahead. */
        public void clockIs(Duration ahead) {
            is(new SyncStatus(status.link(), status.completeTo(), ahead, status.first(), status.detail()));
        }

        /** Nothing of the backend's clock is known. */
        public void clockIsUnknown() {
            is(new SyncStatus(status.link(), status.completeTo(), null, status.first(), status.detail()));
        }

        /** A first snapshot is under way. */
        public void fetches(long cases, long of) {
            is(new SyncStatus(SyncStatus.Link.SYNCING, null, null, new SyncStatus.Progress(cases, of), ""));
        }

        /** All is here up to then. */
        public void completeTo(Instant instant) {
            is(new SyncStatus(status.link(), instant, status.pcAhead(), null, status.detail()));
        }
    }

    /** Who looks, as tests let them. */
    public static final class Eyes implements Presences {
        private final Map<CaseId, List<Looker>> here = new HashMap<>();
        private final List<Consumer<CaseId>> watchers = new ArrayList<>();
        private final List<Set<CaseId>> told = new ArrayList<>();

        @Override
        public List<Looker> at(CaseId id) {
            return here.getOrDefault(id, List.of());
        }

        @Override
        public void looking(Set<CaseId> cases) {
            told.add(cases);
        }

        @Override
        public Runnable watch(Consumer<CaseId> watcher) {
            watchers.add(watcher);
            return () -> watchers.remove(watcher);
        }

        /** What the others were told of this console, in order. */
        public List<Set<CaseId>> told() {
            return told;
        }

        /** These look at a case now. */
        public void look(CaseId id, String... names) {
            here.put(
                    id,
                    List.of(names).stream().map(name -> new Looker(name, name)).toList());
            List.copyOf(watchers).forEach(watcher -> watcher.accept(id));
        }
    }
}
