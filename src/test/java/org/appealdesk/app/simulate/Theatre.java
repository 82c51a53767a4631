package org.appealdesk.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.appealdesk.app.simulate.Simulation.Pace;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.sync.PlatformConnection;
import org.appealdesk.training.Tempo;
import org.jspecify.annotations.Nullable;

/** A simulation on a node, whose time passes when it is told to. */
final class Theatre implements AutoCloseable {
    /** Far more than any of the plays here takes. */
    private static final int MOST_TURNS = 600;

    private static final int MOST_IDLE = 2;

    final Heard heard = new Heard();
    final Simulation simulation;
    private final Plan plan;
    private final Productions productions;
    private final PlatformConnection exchange;
    private String cursor;
    private Instant now;

    Theatre(LiveNode node, String token, long seed, List<String> scenarios, @Nullable Long count) {
        plan = new Plan(seed, scenarios);
        exchange = node.as(token);
        try {
            productions = new Productions(Path.of("assets").toAbsolutePath(), new Tempo(60));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        simulation = new Simulation(plan, productions, new Pace(Duration.ofSeconds(10), count), exchange, heard);
        cursor = simulation.takeUp();
        now = exchange.serverTime();
    }

    Instant now() {
        return now;
    }

    String scenario(CaseId id) {
        return plan.casting(plan.indexOf(id).orElseThrow()).scenario();
    }

    CaseId order(long index) {
        return plan.casting(index).order();
    }

    /** What is due now happens. */
    void act() {
        simulation.act(now);
    }

    /** Time passes until something is due, and that happens. @return false when nothing did, nor is it due now */
    boolean step() {
        var due = simulation.nextDue();
        due.filter(now::isBefore).ifPresent(later -> now = later);
        act();
        ChangesBody changes = exchange.changes(cursor);
        look(changes);
        return due.isPresent()
                || simulation.nextDue().isPresent()
                || !changes.changes().isEmpty();
    }

    void pass(Duration time) {
        now = now.plus(time);
        act();
    }

    private void look(ChangesBody changes) {
        cursor = changes.cursor();
        simulation.take(changes);
    }

    /** Time passes, and support acts if there is any, until it holds. */
    void until(BooleanSupplier holds, @Nullable ScriptedSupport support) {
        int turns = 0;
        int idle = 0;
        while (!holds.getAsBoolean()) {
            assertThat(++turns).as("turns; %s %s", heard.filed, heard.refused).isLessThan(MOST_TURNS);
            assertThat(idle)
                    .as("looks that show nothing; %s %s", heard.filed, heard.refused)
                    .isLessThan(MOST_IDLE);
            boolean acted = step();
            if (support != null) {
                acted |= support.turn(this::scenario);
            }
            if (!acted && !holds.getAsBoolean()) {
                ChangesBody changes = exchange.await(cursor);
                idle = changes.changes().isEmpty() ? idle + 1 : 0;
                look(changes);
            }
        }
    }

    @Override
    public void close() {
        exchange.close();
        productions.close();
    }
}
