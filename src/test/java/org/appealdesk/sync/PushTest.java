package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.appealdesk.casework.Cases;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.casework.live.Feeds;
import org.appealdesk.casework.live.LiveCases;
import org.appealdesk.casework.live.MemoryReplica;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Story;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.CommandResult;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.ResultsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.protocol.http.SnapshotLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of commands by what a backend answers. */
class PushTest {

    private final MemoryReplica replica = new MemoryReplica();
    private final LiveCases cases;
    private final List<List<String>> requests = new ArrayList<>();

    PushTest() {
        replica.keep(
                new Replica.Page(Feeds.of(Story.paid().given(Plots.queued()).events()), Set.of(), "k", Map.of()));
        cases = LiveCases.open(new CommandRules(Story.ENGINE, _ -> true), replica, new Cases());
    }

    private void note(String id) {
        Answer answer = cases.submit(new AppealCommand(
                id, Orders.NUMBER, People.LAN, Timing.at(Orders.START), Basis.UNKNOWN, Moves.notes()));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    private Push push(Function<SentCommand, CommandResult> each) {
        return new Push(new Answering(commands -> commands.stream().map(each).toList()), cases, _ -> {});
    }

    private static CommandResult applied(SentCommand command) {
        return new CommandResult.Applied(command.id(), 99, 1);
    }

    private static CommandResult failed(SentCommand command, ProblemKind kind) {
        return new CommandResult.Failed(command.id(), Problem.of(kind, "because"));
    }

    private OwnCommand.State state(String id) {
        return cases.unfinished().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void sendsAllInTheirOrderAHundredAtOnce() {
        for (int i = 1; i <= 250; i++) {
            note("c" + i);
        }

        assertThat(push(PushTest::applied).all()).isTrue();

        assertThat(requests).extracting(List::size).containsExactly(CommandsBody.MOST, CommandsBody.MOST, 50);
        assertThat(requests.getFirst()).startsWith("c1", "c2");
        assertThat(cases.waiting()).isEmpty();
    }

    @Test
    void oneThatIsRefusedDoesNotHoldUpThoseBehindIt() {
        note("a");
        note("b");
        note("c");

        push(command -> command.id().equals("b") ? failed(command, ProblemKind.FORBIDDEN) : applied(command))
                .all();

        assertThat(state("a")).isEqualTo(new OwnCommand.Acknowledged(99));
        assertThat(state("b")).isEqualTo(new OwnCommand.Refused(Refusal.because(Refusal.Why.NOT_ALLOWED, "because")));
        assertThat(state("c")).isEqualTo(new OwnCommand.Acknowledged(99));
    }

    @Test
    void whatThePassingFailureOfABackendMetWaitsOn() {
        note("a");
        note("b");

        boolean all = push(command ->
                        command.id().equals("a") ? failed(command, ProblemKind.UNAVAILABLE) : applied(command))
                .all();

        assertThat(all).isFalse();
        assertThat(cases.waiting()).extracting(OwnCommand::id).containsExactly("a");
    }

    @Test
    void aRequestThatIsRefusedAsAWholeIsTakenApart() {
        note("a");
        note("bad");
        note("c");
        Push push = new Push(
                new Answering(commands -> {
                    if (commands.stream().anyMatch(command -> command.id().equals("bad"))) {
                        throw new UnansweredException(Problem.of(ProblemKind.TOO_LARGE, "too large"), null);
                    }
                    return commands.stream().map(PushTest::applied).toList();
                }),
                cases,
                _ -> {});

        assertThat(push.all()).isTrue();

        assertThat(requests).containsExactly(List.of("a", "bad", "c"), List.of("a"), List.of("bad"), List.of("c"));
        assertThat(state("bad"))
                .isEqualTo(new OwnCommand.Refused(Refusal.because(Refusal.Why.NOT_UNDERSTOOD, "too large")));
    }

    @Test
    void anAnswerThatWasLostLeavesAllWaiting() {
        note("a");
        Push push = new Push(
                new Answering(_ -> {
                    throw new UnansweredException("lost", new IOException("reset"));
                }),
                cases,
                _ -> {});

        assertThatThrownBy(push::all).isInstanceOf(UnansweredException.class);
        assertThat(cases.waiting()).hasSize(1);
    }

    @Test
    void withoutItsFileACommandIsRefusedAndTheOthersGoOn() {
        note("a");
        note("b");
        Push push = new Push(
                new Answering(
                        commands -> commands.stream().map(PushTest::applied).toList()),
                cases,
                command -> {
                    if (command.id().equals("a")) {
                        throw new MissingFileException("“a.jpg” is not on this device any more");
                    }
                });

        assertThat(push.all()).isTrue();

        assertThat(state("a"))
                .isEqualTo(new OwnCommand.Refused(
                        Refusal.because(Refusal.Why.FILE, "“a.jpg” is not on this device any more")));
        assertThat(state("b")).isEqualTo(new OwnCommand.Acknowledged(99));
    }

    /** Notes what is sent, and answers as told. */
    private final class Answering implements Backend {
        private final Function<List<SentCommand>, List<CommandResult>> answer;

        Answering(Function<List<SentCommand>, List<CommandResult>> answer) {
            this.answer = answer;
        }

        @Override
        public ResultsBody push(List<SentCommand> commands) {
            requests.add(commands.stream().map(SentCommand::id).toList());
            return new ResultsBody(Instant.EPOCH, answer.apply(commands));
        }

        @Override
        public MeBody me() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ChangesBody changes(String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void snapshot(Replica.@Nullable SnapshotUnderWay resume, Consumer<SnapshotLine> taker) {
            throw new UnsupportedOperationException();
        }
    }
}
