package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.queue.QueueRow.Due;
import org.appealdesk.console.workday.MyDay;
import org.appealdesk.engine.Deadline.Kind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class QueueRowsTest {

    private static final Instant START = PaperDesk.START;

    private final PaperDesk paper = new PaperDesk();
    private final CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);

    @Test
    void a_fresh_appeal_waits_ten_minutes_for_the_respondent() {
        QueueRow row = row(id);

        assertThat(row.number().value()).isEqualTo("2014388107");
        assertThat(row.standing().stage()).isEqualTo(Stage.RESPONDENT_PROCESSING);
        assertThat(row.due()).contains(new Due(Kind.ANSWER, START, START.plusSeconds(600)));
        assertThat(row.complainant().nickname()).isEqualTo("minh_otc88");
        assertThat(row.respondent().nickname()).isEqualTo("CryptoHanoi_21");
        assertThat(row.owner()).isEmpty();
        assertThat(row.isUnclaimed()).as("it is not with support yet").isFalse();
        assertThat(row.amounts().isHigh()).isFalse();
    }

    @Test
    void without_an_answer_it_waits_for_support_with_a_signal() {
        paper.pass(Duration.ofMinutes(12));
        QueueRow row = row(id);

        assertThat(row.standing().stage()).isEqualTo(Stage.CS_QUEUED);
        assertThat(row.standing().since())
                .as("the due instant, whenever it was noticed")
                .isEqualTo(START.plusSeconds(600));
        assertThat(row.care().flags()).containsExactly(Flag.RESPONDENT_SILENT);
        assertThat(row.due().orElseThrow().kind()).isEqualTo(Kind.SERVICE);
        assertThat(row.isUnclaimed()).isTrue();
    }

    @Test
    void countsWhatHasNotGotToItsReader() {
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        assertThat(row(id).undelivered()).isZero();

        write("w1");
        report(new MessageReport.Undelivered("w1", START, "no such device"));
        assertThat(row(id).undelivered()).isEqualTo(1);

        report(new MessageReport.Received("w1", START.plusSeconds(5)));
        assertThat(row(id).undelivered()).isZero();

        paper.act(id, new Actor.Platform(), new PlatformAction.ReportPartyBanned(Side.BUYER));
        write("w2");
        paper.ask(id, PaperDesk.ME, Side.BUYER, Duration.ofMinutes(30));
        assertThat(row(id).undelivered())
                .as("a message and the notice of a request (e16)")
                .isEqualTo(2);
    }

    @Test
    void isFoundByWhatAMessageWasChangedTo() {
        paper.say(id, Side.BUYER, "Em chuyển rồi");
        CaseView view = paper.desk().find(id).orElseThrow();
        if (view.events().getLast().event() instanceof DossierEvent.MessageSent(var message)) {
            report(new MessageReport.Edited(message.id(), START, "Em chưa chuyển"));
        }
        assertThat(row(id).searchText()).contains("em chuyen roi").contains("em chua chuyen");
    }

    private void write(String message) {
        paper.act(
                id,
                PaperDesk.ME,
                new SupportAction.WriteToParty(new Message(message, Channel.BUYER_SUPPORT, "Chào anh", List.of())));
    }

    private void report(MessageReport report) {
        paper.act(id, new Actor.Platform(), new PlatformAction.ReportMessage(report));
    }

    @Test
    void a_consensus_waits_for_the_complainant() {
        paper.pass(Duration.ofMinutes(3));
        paper.agree(id);

        assertThat(row(id).due()).contains(new Due(Kind.CONFIRMATION, START.plusSeconds(180), START.plusSeconds(780)));
    }

    @Test
    void information_asked_for_is_due_before_the_service_target() {
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.COLLEAGUE);
        paper.pass(Duration.ofMinutes(2));
        paper.ask(id, PaperDesk.COLLEAGUE, Side.SELLER, Duration.ofHours(2));
        QueueRow row = row(id);

        assertThat(row.standing().stage()).isEqualTo(Stage.INFORMATION_REQUESTED);
        assertThat(row.owner()).contains(PaperDesk.COLLEAGUE.id());
        assertThat(row.due())
                .contains(new Due(Kind.INFORMATION, START.plusSeconds(120), START.plusSeconds(120 + 7200)));
    }

    @Test
    void an_appeal_that_ended_is_due_nothing() {
        paper.release(id);
        QueueRow row = row(id);

        assertThat(row.standing().isOpen()).isFalse();
        assertThat(row.due()).isEmpty();
    }

    @Test
    void an_order_without_an_appeal_is_no_row() {
        CaseId paid = paper.paidOrder("9", "1000000", "a", "b");

        assertThat(rows().of(view(paid))).isEmpty();
    }

    @Test
    void a_case_that_cannot_be_read_to_its_end_says_so() {
        CaseView whole = view(id);
        CaseView partly = new CaseView(whole.file(), whole.events(), "unknown event “teleported”");

        assertThat(rows().of(partly).orElseThrow().standing().isReadable()).isFalse();
    }

    @Test
    void much_money_is_high_value() {
        CaseId rich = paper.appeal("388108", "400000000", Side.BUYER, ReasonCode.SELLER_NOT_RELEASED);

        assertThat(row(rich).amounts().isHigh()).isTrue();
    }

    @Test
    void what_is_due_first_comes_first_and_what_is_due_nothing_last() {
        paper.pass(Duration.ofMinutes(1));
        CaseId later = paper.appeal("388108", "1000000", Side.BUYER, ReasonCode.OVERPAID);
        CaseId ended = paper.appeal("388109", "1000000", Side.BUYER, ReasonCode.OVERPAID);
        paper.act(ended, new Actor.Party(Side.BUYER), new PartyAction.CancelAppeal());

        List<CaseId> ordered = Stream.of(ended, later, id)
                .map(this::row)
                .sorted(QueueOrder.BY_RISK)
                .map(QueueRow::id)
                .toList();

        assertThat(ordered).containsExactly(id, later, ended);
    }

    private QueueRow row(CaseId wanted) {
        return rows().of(view(wanted)).orElseThrow();
    }

    private CaseView view(CaseId wanted) {
        return paper.desk().find(wanted).orElseThrow();
    }

    private QueueRows rows() {
        return new QueueRows(paper.desk(), MyDay.forgetful());
    }
}
