package org.appealdesk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.Cases;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.casework.KnownFiles;
import org.appealdesk.casework.live.LiveCases;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;

/** A console with an agent at it. Its replica and the agent's memory of what he did outlive its process. */
final class SimulatedConsole {

    private final Actor.Staff agent;
    private final Wire wire;
    private final SimulatedBackend backend;
    private final Replica kept;
    private final Random random;
    private final Supplier<String> ids;
    private final Duration skew;
    private final Map<String, CaseId> given = new LinkedHashMap<>();
    private MortalReplica replica;
    private LiveCases cases;
    private CaseDesk desk;
    private Synchronizer synchronizer;

    /**
     * What a console is given.
     *
     * @param kept its disk
     * @param skew what its clock is wrong by
     */
    record Machine(Actor.Staff agent, Replica kept, Duration skew, Supplier<String> ids) {}

    SimulatedConsole(Machine machine, SimulatedBackend backend, Wire wire, Random random) {
        this.agent = machine.agent();
        this.kept = machine.kept();
        this.skew = machine.skew();
        this.ids = machine.ids();
        this.backend = backend;
        this.wire = wire;
        this.random = random;
        this.replica = new MortalReplica(kept);
        Cases shown = new Cases();
        CommandRules rules = new CommandRules(Story.ENGINE, new KnownFiles());
        this.cases = LiveCases.open(rules, replica, shown);
        this.desk = new CaseDesk(Story.ENGINE, cases, shown, new KnownFiles(), this::clock, ids);
        this.synchronizer = synchronizer();
    }

    private Instant clock() {
        return backend.now().plus(skew);
    }

    private Synchronizer synchronizer() {
        return new Synchronizer(
                new Synchronizer.Sides(wire, replica, cases, _ -> {}),
                new ServerClock(this::clock, () -> 0),
                random::nextDouble);
    }

    /** The process ends and another begins on the same disk. */
    void restart() {
        replica = new MortalReplica(kept);
        Cases shown = new Cases();
        CommandRules rules = new CommandRules(Story.ENGINE, new KnownFiles());
        cases = LiveCases.open(rules, replica, shown);
        desk = new CaseDesk(Story.ENGINE, cases, shown, new KnownFiles(), this::clock, ids);
        synchronizer = synchronizer();
    }

    /** Does it, and starts again when the process is killed meanwhile. */
    private void mortally(Runnable work) {
        if (random.nextInt(12) == 0) {
            replica.dieAfter(random.nextInt(10));
        }
        try {
            work.run();
        } catch (MortalReplica.Killed _) {
            restart();
        }
    }

    Wire wire() {
        return wire;
    }

    List<CaseView> visible() {
        return desk.all();
    }

    /** The agent does something on a case as he sees it. What was answered to him counts as given. */
    void act(CaseView view, Action action) {
        mortally(() -> {
            String[] id = new String[1];
            Answer answer = new CaseDesk(Story.ENGINE, cases, new Cases(), new KnownFiles(), this::clock, () -> {
                        id[0] = ids.get();
                        return id[0];
                    })
                    .submit(view.id(), agent, Basis.version(view.file().version()), action);
            if (answer instanceof Answer.Accepted) {
                given.put(id[0], view.id());
            }
        });
    }

    void sync() {
        mortally(() -> synchronizer.round());
    }

    /** Round by round until all is sent and fetched. */
    void settle() {
        replica.dieAfter(Integer.MAX_VALUE);
        int rounds = 0;
        while (!(synchronizer.round() instanceof Synchronizer.Round.Complete)) {
            rounds++;
            if (rounds > 100) {
                throw new AssertionError("It does not come to rest: " + synchronizer.status());
            }
        }
    }

    /** What the agent was told is on its way, by its id. */
    Map<String, CaseId> given() {
        return given;
    }

    List<OwnCommand> unfinished() {
        return cases.unfinished();
    }

    Replica replica() {
        return kept;
    }

    List<CaseView> shown() {
        return new ArrayList<>(desk.all());
    }

    @Override
    public String toString() {
        return "console of " + agent.id();
    }
}
