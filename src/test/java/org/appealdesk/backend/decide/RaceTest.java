package org.appealdesk.backend.decide;

import static org.appealdesk.casework.EventLogContract.inParallel;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.DossierEvent.NoteAdded;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.SupportEvent.CaseClaimed;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two nodes on one database that want the same at the same time. */
class RaceTest {
    private final DatabaseAddress address = TestPostgres.fresh();
    private final Node here = new Node(address);
    private final Node there = new Node(address);
    private final Commands commands = new Commands("race");

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    @DisplayName("e11 · two agents on two nodes claim a case 1,000 times: each time one has it, the other learns who")
    void claimRaces() throws Exception {
        int tables = 20;
        int cases = 5;
        int rounds = 10;
        var number = new AtomicInteger();

        List<Integer> wonHere = inParallel(tables, () -> {
            int won = 0;
            for (int i = 0; i < cases; i++) {
                CaseId id = commands.given(here.authority(), "case-" + number.incrementAndGet(), queued());
                for (int round = 0; round < rounds; round++) {
                    won += race(id) ? 1 : 0;
                }
            }
            return won;
        });

        int races = tables * cases * rounds;
        assertThat(wonHere.stream().mapToInt(Integer::intValue).sum()).isBetween(1, races - 1);
        assertThat(here.log().cases()).hasSize(tables * cases);
        for (CaseId id : here.log().cases()) {
            List<RecordedEvent> events = there.log().history(id).events();
            assertThat(events)
                    .filteredOn(event -> event.event() instanceof CaseClaimed)
                    .hasSize(rounds);
        }
    }

    /** @return whether Lan had it */
    private boolean race(CaseId id) throws Exception {
        AppealCommand byLan = commands.of(id, lan(claims()));
        AppealCommand byMinh = commands.of(id, minh(claims()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> lan = threads.submit(() -> here.authority().submit(byLan));
            Future<Answer> minh = threads.submit(() -> there.authority().submit(byMinh));
            boolean won = lan.get() instanceof Answer.Accepted;
            Answer lost = won ? minh.get() : lan.get();
            assertThat(won ? lan.get() : minh.get()).isInstanceOf(Answer.Accepted.class);
            assertThat(lost).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
                assertThat(refused.rejection().code()).isEqualTo(RejectionCode.CLAIMED_BY_OTHER);
                assertThat(refused.rejection().facts()).containsEntry("owner", won ? "LAN" : "MINH");
            });
            // At the node that lost, which must not believe what it remembers.
            Node loser = won ? there : here;
            Step.Act returns = won ? lan(givesBack()) : minh(givesBack());
            commands.accepted(loser.authority(), id, returns);
            return won;
        }
    }

    @Test
    @DisplayName("what commutes is never refused for a version: notes of 16 hands on two nodes all arrive, once")
    void notesCommute() throws Exception {
        CaseId id = commands.given(here.authority(), "1", claimed());
        int hands = 16;
        int each = 10;
        var turn = new AtomicInteger();

        Callable<Integer> hand = () -> {
            Node node = turn.getAndIncrement() % 2 == 0 ? here : there;
            for (int i = 0; i < each; i++) {
                commands.accepted(node.authority(), id, lan(notes()));
            }
            return each;
        };
        inParallel(hands, hand);

        List<RecordedEvent> events = here.log().history(id).events();
        assertThat(here.log().history(id).unreadable()).isNull();
        assertThat(events)
                .filteredOn(event -> event.event() instanceof NoteAdded)
                .hasSize(hands * each);
        assertThat(AppealEngine.replay(events)).isNotNull();
    }

    @Test
    @DisplayName("e12 · one command brought by many hands to both nodes, among other work, is carried out once")
    void retries() throws Exception {
        CaseId id = commands.given(here.authority(), "1", claimed());
        int hands = 8;
        int rounds = 20;
        for (int round = 0; round < rounds; round++) {
            AppealCommand command = commands.of(id, lan(notes()));
            var turn = new AtomicInteger();
            List<Answer> answers = inParallel(hands, () -> {
                Node node = turn.getAndIncrement() % 2 == 0 ? here : there;
                commands.accepted(node.authority(), id, minh(notes()));
                return node.authority().submit(command);
            });
            assertThat(answers).containsOnly(answers.getFirst());
            assertThat(there.log().history(id).events())
                    .filteredOn(event -> event.cause().commandId().equals(command.id()))
                    .isEqualTo(accepted(answers.getFirst()));
        }
    }

    private static List<RecordedEvent> accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return answer instanceof Answer.Accepted accepted ? accepted.events() : List.of();
    }
}
