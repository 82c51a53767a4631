package org.appealdesk.backend.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.casework.KnownFiles;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A refusal is an answer for ever too: a copy of the command that the network held back must not act when the case has
 * become another one.
 */
class RefusalsTest {
    private List<Node> nodes = List.of();
    private int turn;

    @BeforeEach
    void open() {
        DatabaseAddress address = TestPostgres.fresh();
        nodes = List.of(new Node(address, new KnownFiles()), new Node(address, new KnownFiles()));
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
    }

    /** By the nodes in turn. */
    private Answer submit(String id, Step.Act act) {
        turn++;
        return nodes.get(turn % 2)
                .authority()
                .submit(new AppealCommand(
                        id, Orders.NUMBER, act.actor(), Timing.at(Orders.START), Basis.UNKNOWN, act.action()));
    }

    private void registered() {
        assertThat(submit("r", People.platform(Moves.registers(Orders.paid(), Rules.SEED.ref()))))
                .isInstanceOf(Answer.Accepted.class);
    }

    private static void assertRefused(Answer answer, RejectionCode code) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo(code));
    }

    @Test
    @DisplayName("e12 · a refused command that comes again is refused again, with the same reason, on every node")
    void forEver() {
        registered();
        assertRefused(submit("c1", People.buyer(Moves.cancelsAppeal())), RejectionCode.NO_OPEN_APPEAL);
        assertThat(submit("c2", People.seller(Moves.passesGate()))).isInstanceOf(Answer.Accepted.class);

        assertRefused(submit("c1", People.buyer(Moves.cancelsAppeal())), RejectionCode.NO_OPEN_APPEAL);
        assertRefused(submit("c1", People.buyer(Moves.cancelsAppeal())), RejectionCode.NO_OPEN_APPEAL);
    }

    @Test
    @DisplayName("e12 · it stays refused when it could be carried out now")
    void althoughItCouldBeNow() {
        registered();
        assertRefused(submit("c1", People.lan(Moves.claims())), RejectionCode.NO_OPEN_APPEAL);
        for (Step step : Plots.queued()) {
            submit("s" + turn, (Step.Act) step);
        }

        assertRefused(submit("c1", People.lan(Moves.claims())), RejectionCode.NO_OPEN_APPEAL);
        assertThat(submit("c2", People.lan(Moves.claims()))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    @DisplayName("e12 · the id of a refused command is used up")
    void usedUp() {
        registered();
        assertRefused(submit("c1", People.buyer(Moves.cancelsAppeal())), RejectionCode.NO_OPEN_APPEAL);

        assertRefused(submit("c1", People.seller(Moves.passesGate())), RejectionCode.COMMAND_ID_REUSED);
    }

    @Test
    @DisplayName("“not yet” is no answer for ever: the case may be registered later")
    void notYet() {
        assertRefused(submit("c1", People.seller(Moves.passesGate())), RejectionCode.UNKNOWN_CASE);
        registered();

        assertThat(submit("c1", People.seller(Moves.passesGate()))).isInstanceOf(Answer.Accepted.class);
    }
}
