package org.appealdesk.casework.statistics;

import static org.appealdesk.engine.story.Moves.claims;
import static org.appealdesk.engine.story.Moves.negotiationFailed;
import static org.appealdesk.engine.story.Moves.notes;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.queued;
import static org.appealdesk.engine.story.Plots.sellerFiled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.event.OrderEvent.OrderRegistered;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;
import org.junit.jupiter.api.Test;

class RoundBookTest {
    private static final int CASES = 10_000;

    /** The story under another order's number. */
    private static CaseView numbered(int number, Story story) {
        Order order = Orders.paid(String.valueOf(number));
        CaseId id = order.number();
        List<RecordedEvent> events = new ArrayList<>();
        for (RecordedEvent event : story.events()) {
            events.add(new RecordedEvent(
                    id,
                    event.version(),
                    event.at(),
                    event.cause(),
                    event.rule(),
                    event.event() instanceof OrderRegistered registered
                            ? new OrderRegistered(order, registered.profile())
                            : event.event()));
        }
        return new CaseView(Objects.requireNonNull(AppealEngine.replay(events)), events, null);
    }

    @Test
    void aHistoryIsReadAgainOnlyWhenItHasChanged() {
        RoundBook book = new RoundBook();
        Story waiting = Story.paid().given(sellerFiled()).given(buyer(negotiationFailed()));
        List<CaseView> views = new ArrayList<>(
                IntStream.range(0, CASES).mapToObj(n -> numbered(n, waiting)).toList());
        assertThat(book.of(views)).hasSize(CASES);
        assertThat(book.read()).isEqualTo(CASES);

        views.set(17, numbered(17, waiting.given(lan(claims()))));
        List<Round> rounds = book.of(views);
        assertThat(book.read()).isEqualTo(CASES + 1);
        assertThat(rounds.stream().filter(round -> round.firstAct() != null)).hasSize(1);
    }

    @Test
    void whatIsExpectedChangesNothing() {
        RoundBook book = new RoundBook();
        Story story = Story.paid().given(queued());
        book.of(List.of(numbered(1, story)));
        CaseView pending = numbered(1, story.given(lan(claims()), lan(notes())));

        assertThat(book.of(List.of(new CaseView(pending.file(), pending.events(), null, 2))))
                .allMatch(round -> round.firstAct() == null);
        assertThat(book.read()).isEqualTo(1);
    }

    @Test
    void aCaseThatLeftIsForgotten() {
        RoundBook book = new RoundBook();
        Story story = Story.paid().given(queued());
        book.of(List.of(numbered(1, story), numbered(2, story)));

        assertThat(book.of(List.of(numbered(2, story)))).hasSize(1);
        assertThat(book.of(List.of())).isEmpty();
    }
}
