package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * One life of several consoles and a backend, all decided by a seed: people act, the network loses, doubles and delays,
 * processes die, clocks are wrong by hours, the backend is restored from a backup. At the end everything is mended, and
 * then the promise is held against what happened.
 */
final class Simulation {

    private static final int STEPS = 120;
    private static final List<Actor.Staff> AGENTS = List.of(People.LAN, People.MINH, People.HOA);

    private final Random random;
    private final SimulatedBackend backend;
    private final List<SimulatedConsole> consoles = new ArrayList<>();
    private final List<Runnable> inFlight = new ArrayList<>();
    private final Set<String> undone = new HashSet<>();
    private SimulatedLog backup;
    private int ids;
    private int orders;

    /** @param disks gives an empty replica for each console */
    Simulation(long seed, SimulatedLog log, Supplier<Replica> disks) {
        this.backend = new SimulatedBackend(log);
        this.backup = log.copy();
        this.random = new Random(seed);
        for (Actor.Staff agent : AGENTS) {
            Wire wire = new Wire(backend, agent, random, inFlight);
            wire.faults(random.nextDouble() * 0.3);
            Duration skew = Duration.ofMinutes(random.nextInt(-600, 600));
            consoles.add(new SimulatedConsole(
                    new SimulatedConsole.Machine(agent, disks.get(), skew, this::id), backend, wire, random));
        }
    }

    private String id() {
        ids++;
        return "id" + ids;
    }

    /** Lives it through to its end and holds the promise against it. */
    void run() {
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        mend();
        check();
    }

    private void step() {
        backend.pass(random.nextInt(240));
        SimulatedConsole console = pick(consoles);
        switch (random.nextInt(24)) {
            case 0, 1 -> open();
            case 2, 3, 4 -> party();
            case 5, 6, 7, 8, 9, 10 -> agent(console);
            case 11, 12, 13, 14, 15, 16 -> console.sync();
            case 17 -> console.restart();
            case 18 -> console.wire().cut(random.nextBoolean());
            case 19 -> backend.restartNode(random.nextInt(2));
            case 20, 21 -> backend.sweep(random.nextInt(2));
            case 22 -> arriveLate();
            default -> backups();
        }
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    // ---- what people do

    private void open() {
        orders++;
        String number = "2281401027731091" + (1000 + orders);
        CaseId id = new CaseId(number);
        atBackend(id, People.platform(Moves.registers(Orders.paid(number), Rules.SEED.ref())));
        Side side = pick(List.of(Side.BUYER, Side.SELLER));
        atBackend(id, People.party(side, Moves.passesGate()));
        atBackend(id, file(side, "A" + orders));
    }

    private static Step.Act file(Side side, String number) {
        ReasonCode reason = side == Side.SELLER ? ReasonCode.AMOUNT_INCORRECT : ReasonCode.SELLER_NOT_RELEASED;
        return People.party(side, Moves.file(number, Moves.filing(side, reason)));
    }

    private void party() {
        if (backend.log().cases().isEmpty()) {
            return;
        }
        CaseId id = pick(backend.log().cases());
        Side side = pick(List.of(Side.BUYER, Side.SELLER));
        atBackend(
                id,
                pick(List.of(
                        People.party(side, Moves.negotiationFailed()),
                        People.party(side, Moves.consensus()),
                        People.party(side, Moves.cancelsAppeal()),
                        People.party(side, Moves.adds(Moves.evidence("E" + ids))),
                        People.party(side, Moves.supplies("Q1", "a")),
                        People.platform(Moves.executed("X1")),
                        People.platform(Moves.executionFailed("X1")))));
    }

    private void atBackend(CaseId id, Step.Act act) {
        var _ = backend.act(
                random.nextInt(2),
                new AppealCommand(id(), id, act.actor(), Timing.at(backend.now()), Basis.UNKNOWN, act.action()));
    }

    private void agent(SimulatedConsole console) {
        List<CaseView> visible = console.shown();
        if (visible.isEmpty()) {
            return;
        }
        CaseView view = pick(visible);
        console.act(
                view,
                pick(List.<Action>of(
                        Moves.claims(),
                        Moves.claims(),
                        Moves.claims(),
                        Moves.notes(),
                        Moves.tags("t" + random.nextInt(3), random.nextBoolean()),
                        Moves.calls(Side.BUYER),
                        Moves.writesTo(Side.SELLER),
                        Moves.asks(
                                "Q" + random.nextInt(2),
                                Side.BUYER,
                                backend.now().plusSeconds(7200)),
                        Moves.ticks(pick(List.of(Check.values()))),
                        Moves.ticks(pick(List.of(Check.values()))),
                        Moves.givesBack(),
                        Moves.takesOver(),
                        Moves.rules(Outcome.FORCE_RELEASE),
                        Moves.rules(Outcome.FORCE_CANCEL))));
    }

    // ---- what machines do

    private void arriveLate() {
        if (!inFlight.isEmpty()) {
            inFlight.remove(random.nextInt(inFlight.size())).run();
        }
    }

    private void backups() {
        if (random.nextInt(3) > 0) {
            backup = backend.log().copy();
        } else if (random.nextInt(3) == 0) {
            Set<String> before = carriedOut();
            // All nodes are down meanwhile: no request outlives that.
            inFlight.clear();
            backend.restore(backup);
            before.removeAll(carriedOut());
            undone.addAll(before);
        }
    }

    private Set<String> carriedOut() {
        return consoles.stream()
                .flatMap(console -> console.given().keySet().stream())
                .filter(id -> backend.log().carriedOut(id) != null)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void mend() {
        consoles.forEach(console -> {
            console.wire().cut(false);
            console.wire().faults(0);
        });
        while (!inFlight.isEmpty()) {
            arriveLate();
        }
        // What one sends, the others must fetch.
        for (int i = 0; i < 2; i++) {
            consoles.forEach(SimulatedConsole::settle);
        }
    }

    // ---- the promise

    private void check() {
        SimulatedLog log = backend.log();
        Map<String, String> truth = new TreeMap<>();
        for (CaseId id : log.cases()) {
            if (log.isInSight(id)) {
                truth.put(id.value(), brief(log.history(id).events()));
            }
        }
        for (SimulatedConsole console : consoles) {
            assertThat(histories(console)).as("what %s has", console).isEqualTo(truth);
            assertThat(shown(console)).as("what %s shows", console).isEqualTo(truth);
            assertThat(console.unfinished())
                    .as("%s waits for nothing", console)
                    .allMatch(command -> command.state() instanceof OwnCommand.Refused);
            checkCommands(console, truth.keySet());
        }
        long causes = log.order().stream()
                .map(fed -> fed.event().caseId() + " " + fed.event().cause().commandId())
                .distinct()
                .count();
        assertThat(log.order().stream()
                        .map(fed -> fed.event().cause().commandId())
                        .distinct()
                        .count())
                .as("no command acted twice")
                .isEqualTo(causes);
    }

    /**
     * What was given is carried out or stands there refused, never both and never neither. Of a case that a restored
     * backend does not show any more nobody can tell whether it was undone: then a warning too many is right, and a
     * command of a case that was out of sight already may be gone with it.
     */
    private void checkCommands(SimulatedConsole console, Set<String> inSight) {
        Map<String, OwnCommand> refused =
                console.unfinished().stream().collect(Collectors.toMap(OwnCommand::id, command -> command));
        Set<String> withoutEffect = console.replica().commands().stream()
                .filter(command -> command.state().equals(new OwnCommand.Done(0)))
                .map(OwnCommand::id)
                .collect(Collectors.toSet());
        console.given().forEach((id, caseId) -> {
            if (withoutEffect.contains(id)) {
                return;
            }
            boolean carriedOut = backend.log().carriedOut(id) != null;
            boolean mayBeUndone = undone.contains(id) || isWarning(refused.get(id));
            if (!mayBeUndone || inSight.contains(caseId.value())) {
                assertThat(carriedOut ^ refused.containsKey(id))
                        .as("%s of %s, carried out: %s, %s", id, console, carriedOut, refused.get(id))
                        .isTrue();
            }
        });
    }

    private static boolean isWarning(@Nullable OwnCommand command) {
        return command != null
                && command.state() instanceof OwnCommand.Refused(Refusal refusal)
                && refusal.why() == Refusal.Why.RESTORED;
    }

    /** Short enough to read when it fails; the hash stands for the rest. */
    private static String brief(List<RecordedEvent> events) {
        String causes = events.stream().map(event -> event.cause().commandId()).collect(Collectors.joining(" "));
        return causes + " #" + events.hashCode();
    }

    private static Map<String, String> histories(SimulatedConsole console) {
        Map<String, String> all = new TreeMap<>();
        for (CaseId id : console.replica().cases()) {
            CaseHistory history = console.replica().history(id);
            assertThat(history.unreadable()).isNull();
            all.put(id.value(), brief(history.events()));
        }
        return all;
    }

    private static Map<String, String> shown(SimulatedConsole console) {
        Map<String, String> all = new TreeMap<>();
        console.shown().forEach(view -> all.put(view.id().value(), brief(view.events())));
        return all;
    }
}
