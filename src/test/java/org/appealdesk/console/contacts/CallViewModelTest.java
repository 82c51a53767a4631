package org.appealdesk.console.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.contacts.CallViewModel.Field;
import org.appealdesk.console.contacts.CallViewModel.State;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class CallViewModelTest {
    private final CaseTable table = CaseTable.claimed();
    private final CallViewModel call = new CallViewModel(table.live(), Side.SELLER);

    @Test
    void records_what_the_timer_measured() {
        ObservableValue<Duration> duration = call.durationProperty();
        call.dial();
        table.pass(Duration.ofSeconds(65));
        assertThat(duration.getValue()).isEqualTo(Duration.ofSeconds(65));
        call.hangUp();
        table.pass(Duration.ofSeconds(30));
        call.outcomeProperty().set(CallOutcome.REACHED);
        call.noteProperty().set("  sẽ gửi sao kê ");

        call.log();

        assertThat(table.desktop().dialogs().opened()).containsExactly(URI.create("tel:+84912345678"));
        assertThat(call.stateProperty().get()).isEqualTo(State.LOGGED);
        assertThat(logged())
                .isEqualTo(new CallRecord(Side.SELLER, CallOutcome.REACHED, Duration.ofSeconds(65), "sẽ gửi sao kê"));
        assertThat(table.contacted()).containsExactly(Side.SELLER);
    }

    @Test
    void logging_hangs_up() {
        call.start();
        table.pass(Duration.ofSeconds(20));
        call.outcomeProperty().set(CallOutcome.VOICEMAIL);

        call.log();

        assertThat(logged().duration()).isEqualTo(Duration.ofSeconds(20));
        assertThat(table.desktop().dialogs().opened()).isEmpty();
    }

    @Test
    void an_attempt_without_timer_has_no_length() {
        call.outcomeProperty().set(CallOutcome.BUSY);

        call.log();

        assertThat(logged().duration()).isZero();
    }

    @Test
    void wants_to_know_how_it_ended() {
        call.log();

        assertThat(call.problem(Field.OUTCOME).get()).isEqualTo("Say how the call ended.");
        assertThat(call.stateProperty().get()).isNotEqualTo(State.LOGGED);
    }

    @Test
    void says_why_it_could_not_be_recorded() {
        CaseTable waiting = CaseTable.queued();
        CallViewModel early = new CallViewModel(waiting.live(), Side.SELLER);
        early.outcomeProperty().set(CallOutcome.BUSY);

        early.log();

        assertThat(early.problem(Field.FORM).get()).isEqualTo("Nobody has claimed the case: claim it first.");
    }

    @Test
    void says_first_what_the_party_understands() {
        assertThat(call.script())
                .startsWith("Xin chào")
                .contains("TRAN QUANG MINH")
                .contains("51.000.000\u00a0₫");
    }

    @Test
    void counts_the_attempts_before() {
        table.call(Side.SELLER, CallOutcome.NO_ANSWER);

        assertThat(new CallViewModel(table.live(), Side.SELLER).calls().calls()).hasSize(1);
    }

    @Test
    void a_party_without_number_can_be_called_by_hand() {
        CallViewModel toBuyer = new CallViewModel(table.live(), Side.BUYER);
        assertThat(toBuyer.phone()).isEmpty();
        assertThat(toBuyer.place()).isEmpty();

        toBuyer.start();
        toBuyer.outcomeProperty().set(CallOutcome.REACHED);
        toBuyer.log();

        assertThat(logged().side()).isEqualTo(Side.BUYER);
    }

    private CallRecord logged() {
        return ((DossierEvent.CallLogged) table.live().view().events().getLast().event()).call();
    }
}
