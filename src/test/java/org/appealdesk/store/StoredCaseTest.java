package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A case as the engine really tells it, from registration to the executed ruling: the same after it was stored. */
class StoredCaseTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(names = {"FORCE_RELEASE", "TOP_UP_THEN_RELEASE", "REFUND_THEN_CANCEL"})
    void isTheSameWhenReadAgain(Outcome outcome) {
        List<RecordedEvent> told = new ArrayList<>();
        CaseFile state;
        try (var log = SqliteEventLog.open(folder.resolve("test.db"))) {
            state = tell(Plots.carriedOut(outcome), log, told);
        }

        try (var log = SqliteEventLog.open(folder.resolve("test.db"))) {
            var history = log.history(Orders.NUMBER);
            assertThat(history.unreadable()).isNull();
            assertThat(history.events()).isEqualTo(told).hasSizeGreaterThan(20);
            assertThat(AppealEngine.replay(history.events())).isEqualTo(state);
        }
    }

    private static @Nullable CaseFile tell(List<Step> plot, EventLog log, List<RecordedEvent> told) {
        List<Step> steps = new ArrayList<>(plot);
        steps.addFirst(People.platform(Moves.registers(Orders.paid(), Rules.SEED.ref())));
        CaseFile state = null;
        for (Step step : steps) {
            var act = (Step.Act) step;
            var basis = act.basis() != null ? act.basis() : Basis.version(told.size());
            var command = new AppealCommand(
                    "c" + steps.indexOf(step),
                    Orders.NUMBER,
                    act.actor(),
                    Timing.at(Orders.START),
                    basis,
                    act.action());
            var accepted = (Answer.Accepted) Story.ENGINE.decide(state, command);
            assertThat(log.append(command, accepted.events())).isEqualTo(new Append.Stored());
            for (RecordedEvent event : accepted.events()) {
                state = AppealEngine.evolve(state, event);
            }
            told.addAll(accepted.events());
        }
        return state;
    }
}
