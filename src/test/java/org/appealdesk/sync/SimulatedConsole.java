package org.appealdesk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
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
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
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
    private Life life;

    /**
     * What a console is given.
     *
     * @param kept its disk
     * @param skew what its clock is wrong by
     */
    record Machine(Actor.Staff agent, Replica kept, Duration skew, Supplier<String> ids) {}

    /** All that is gone when the process ends. */
    private record Life(MortalReplica replica, LiveCases cases, Cases shown, Synchronizer synchronizer) {}

    SimulatedConsole(Machine machine, SimulatedBackend backend, Wire wire, Random random) {
        this.agent = machine.agent();
        this.kept = machine.kept();
        this.skew = machine.skew();
        this.ids = machine.ids();
        this.backend = backend;
        this.wire = wire;
        this.random = random;
        this.life = begin();
    }

    private Life begin() {
        MortalReplica replica = new MortalReplica(kept);
        Cases shown = new Cases();
        LiveCases cases = LiveCases.open(new CommandRules(Story.ENGINE, new KnownFiles()), replica, shown);
        Synchronizer synchronizer = new Synchronizer(
                new Synchronizer.Sides(wire, replica, cases, _ -> {}),
                new ServerClock(this::clock, () -> 0),
                random::nextDouble);
        return new Life(replica, cases, shown, synchronizer);
    }

    private Instant clock() {
        return backend.now().plus(skew);
    }

    /** The process ends and another begins on the same disk. */
    void restart() {
        life = begin();
    }

    /** Does it, and starts again when the process is killed meanwhile. */
    private void mortally(Runnable work) {
        if (random.nextInt(12) == 0) {
            life.replica().dieAfter(random.nextInt(10));
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

    List<CaseView> shown() {
        return life.shown().all();
    }

    /** The agent does something on a case as he sees it. What was answered to him counts as given. */
    void act(CaseView view, Action action) {
        String id = ids.get();
        mortally(() -> {
            Answer answer = life.cases()
                    .submit(new AppealCommand(
                            id,
                            view.id(),
                            agent,
                            Timing.at(clock()),
                            Basis.version(view.file().version()),
                            action));
            if (answer instanceof Answer.Accepted) {
                given.put(id, view.id());
            }
        });
    }

    void sync() {
        mortally(() -> life.synchronizer().round());
    }

    /** Round by round until all is sent and fetched. */
    void settle() {
        life.replica().dieAfter(Integer.MAX_VALUE);
        int rounds = 0;
        while (!(life.synchronizer().round() instanceof Synchronizer.Round.Complete)) {
            rounds++;
            if (rounds > 100) {
                throw new AssertionError(
                        "It does not come to rest: " + life.synchronizer().status());
            }
        }
    }

    /** What the agent was told is on its way, by its id. */
    Map<String, CaseId> given() {
        return given;
    }

    List<OwnCommand> unfinished() {
        return life.cases().unfinished();
    }

    Replica replica() {
        return kept;
    }

    @Override
    public String toString() {
        return "console of " + agent.id();
    }
}
