package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.queue.SavedView.Standing;
import org.appealdesk.console.workday.MyDay;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueModelTest {

    private final PaperDesk paper = new PaperDesk();
    private final QueueModel model = new QueueModel(PaperDesk.ME.id(), PaperDesk.START);
    private final CaseId first = paper.appeal("1", "400000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);

    @BeforeEach
    void two_more_cases() {
        paper.pass(Duration.ofMinutes(1));
        CaseId mine = paper.appeal("2", "2000000", Side.BUYER, ReasonCode.OVERPAID);
        paper.failNegotiation(mine);
        paper.claim(mine, PaperDesk.ME);
        paper.pass(Duration.ofMinutes(1));
        CaseId ended = paper.appeal("3", "3000000", Side.BUYER, ReasonCode.OVERPAID);
        paper.release(ended);
        take();
    }

    @Test
    void every_view_counts_what_it_holds() {
        assertThat(count(Standing.ALL_OPEN)).isEqualTo(2);
        assertThat(count(Standing.MINE)).isEqualTo(1);
        assertThat(count(Standing.HIGH_VALUE)).isEqualTo(1);
        assertThat(count(Standing.CLOSED)).isEqualTo(1);
        assertThat(count(Standing.DUE_SOON)).isZero();
        assertThat(count(Standing.WAITING_FOR_SUPPORT)).isZero();
    }

    @Test
    void the_cases_of_whom_the_agent_stands_in_for_are_his_too_as_long_as_that_lasts() {
        paper.failNegotiation(first);
        paper.claim(first, PaperDesk.COLLEAGUE);
        take();
        model.viewProperty().set(Standing.MINE);
        assertThat(count(Standing.MINE)).isEqualTo(1);

        model.setStandsInFor(Set.of(PaperDesk.COLLEAGUE.id()));
        assertThat(model.shown()).extracting(QueueRow::id).containsExactlyInAnyOrder(first, new CaseId("2"));
        assertThat(count(Standing.MINE)).isEqualTo(2);
        model.filterProperty().set(QueueFilter.NONE.withOwner(QueueFilter.Owner.AWAY));
        assertThat(model.shown()).extracting(QueueRow::id).containsExactly(first);

        model.filterProperty().set(QueueFilter.NONE);
        model.setStandsInFor(Set.of());
        assertThat(model.shown()).extracting(QueueRow::id).containsExactly(new CaseId("2"));
        assertThat(count(Standing.MINE)).isEqualTo(1);
    }

    @Test
    void time_alone_moves_an_appeal_into_due_soon() {
        model.viewProperty().set(Standing.DUE_SOON);
        assertThat(model.shown()).isEmpty();

        model.passTo(PaperDesk.START.plusSeconds(301));

        assertThat(model.shown()).extracting(QueueRow::id).containsExactly(first);
        assertThat(count(Standing.DUE_SOON)).isEqualTo(1);
    }

    @Test
    void lapsed_information_is_overdue_information() {
        CaseId mine = new CaseId("2");
        paper.ask(mine, PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15));
        paper.pass(Duration.ofMinutes(16));
        take();

        assertThat(count(Standing.INFORMATION_OVERDUE)).isEqualTo(1);
    }

    @Test
    void the_filter_works_within_the_view() {
        model.filterProperty().set(QueueFilter.NONE.withReason(ReasonCode.OVERPAID));
        assertThat(model.shown()).extracting(QueueRow::id).containsExactly(new CaseId("2"));

        model.viewProperty().set(Standing.CLOSED);
        assertThat(model.shown()).extracting(QueueRow::id).containsExactly(new CaseId("3"));
    }

    @Test
    void the_order_can_be_another_than_by_risk() {
        assertThat(model.shown()).extracting(QueueRow::id).containsExactly(first, new CaseId("2"));

        model.orderProperty()
                .set(Comparator.comparing(row -> row.amounts().fiat().amount()));

        assertThat(model.shown()).extracting(QueueRow::id).containsExactly(new CaseId("2"), first);
    }

    @Test
    void a_changed_row_changes_alone() {
        List<String> changes = new ArrayList<>();
        model.shown().addListener((ListChangeListener<QueueRow>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + "–" + change.getTo());
            }
        });
        paper.act(new CaseId("2"), PaperDesk.ME, new SupportAction.TickCheck(Check.AMOUNT, true));
        take();
        assertThat(changes).as("a tick does not show in a row").isEmpty();

        paper.ask(new CaseId("2"), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(45));
        take();
        assertThat(changes).containsExactly("1–2");
    }

    @Test
    void an_own_view_that_is_gone_gives_way_to_all() {
        SavedView.Own own =
                new SavedView.Own("Overpaid", QueueFilter.NONE.withReason(ReasonCode.OVERPAID), Sorting.BY_RISK);
        model.setOwnViews(List.of(own));
        model.viewProperty().set(own);
        assertThat(count(own)).isEqualTo(1);

        model.setOwnViews(List.of());

        assertThat(model.viewProperty().get()).isEqualTo(Standing.ALL_OPEN);
        assertThat(model.views()).hasSize(Standing.values().length);
    }

    @Test
    void a_late_first_load_does_not_undo_what_came_meanwhile() {
        QueueRow old = model.find(first).orElseThrow();
        paper.failNegotiation(first);
        take();

        model.putIfAbsent(List.of(old));

        assertThat(model.find(first)).isNotEqualTo(Optional.of(old));
    }

    private void take() {
        QueueRows rows = new QueueRows(paper.desk(), MyDay.forgetful());
        model.put(paper.desk().all().stream()
                .flatMap(view -> rows.of(view).stream())
                .toList());
    }

    private int count(SavedView view) {
        return model.views().stream()
                .filter(count -> count.view().equals(view))
                .findFirst()
                .orElseThrow()
                .count();
    }
}
