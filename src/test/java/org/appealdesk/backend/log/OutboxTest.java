package org.appealdesk.backend.log;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent.MessageSent;
import org.appealdesk.engine.event.DossierEvent.NoticeSent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent.ExecutionRetried;
import org.appealdesk.engine.event.RulingEvent.RulingMade;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the exchange is to be told of stands in the outbox, in the transaction of the event itself. */
class OutboxTest {
    private final Node node = new Node(TestPostgres.fresh());
    private final Commands commands = new Commands("c");

    @AfterEach
    void close() {
        node.close();
    }

    private List<RecordedEvent> outbox(CaseId id) {
        Set<Long> versions = node.database().ask("look", connection -> {
            Set<Long> found = new HashSet<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT version FROM outbox")) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
        return node.log().history(id).events().stream()
                .filter(event -> versions.contains(event.version()))
                .toList();
    }

    private List<? extends AppealEvent> kinds(CaseId id, Class<? extends AppealEvent> kind) {
        return outbox(id).stream()
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .toList();
    }

    private void act(CaseId id, Step.Act act) {
        commands.accepted(node.authority(), id, act);
    }

    @Test
    @DisplayName("notices, what support writes, rulings and retried executions go out; work among ourselves does not")
    void tells() {
        CaseId id = commands.given(node.authority(), "1", prepared());
        assertThat(kinds(id, NoticeSent.class)).isNotEmpty();
        assertThat(kinds(id, MessageSent.class)).hasSize(1);
        int told = outbox(id).size();

        act(id, lan(notes()));
        act(id, buyer(says(Channel.BUYER_SUPPORT, "Tôi đã gửi sao kê")));
        assertThat(outbox(id)).hasSize(told);

        long version = node.log().history(id).events().size();
        act(id, lan(rules(Outcome.TOP_UP_THEN_RELEASE)).knowing(Basis.version(version)));
        assertThat(kinds(id, RulingMade.class)).hasSize(1);

        act(id, platform(executionFailed("X1")));
        assertThat(kinds(id, ExecutionRetried.class)).isEmpty();
        act(id, lan(retries()));
        assertThat(kinds(id, ExecutionRetried.class)).hasSize(1);
    }

    @Test
    @DisplayName("e16 · a notice to a banned party is recorded and stays here")
    void banned() {
        CaseId id = commands.given(node.authority(), "1", sellerFiled());
        act(id, platform(bans(Side.SELLER)));
        int told = kinds(id, NoticeSent.class).size();

        act(id, buyer(negotiationFailed()));

        assertThat(outbox(id).stream().map(RecordedEvent::event).filter(NoticeSent.class::isInstance))
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                NoticeSent.class,
                                notice -> assertThat(notice.delivered()).isTrue()));
        assertThat(kinds(id, NoticeSent.class)).hasSizeGreaterThan(told);
    }
}
