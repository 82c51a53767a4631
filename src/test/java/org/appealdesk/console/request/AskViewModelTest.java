package org.appealdesk.console.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.request.AskViewModel.Field;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

class AskViewModelTest {
    private final CaseTable table = CaseTable.claimed();
    private final AskDrafts drafts = new AskDrafts(DraftBook.forgetful().of(new CaseId("388107")));
    private final AskViewModel seller = ask(Side.SELLER);
    private final AskViewModel buyer = ask(Side.BUYER);

    @Test
    void offers_what_the_rules_expect_of_that_side_for_the_reason() {
        assertThat(seller.items())
                .extracting(ItemDraft::kind)
                .containsExactly(EvidenceKind.BANK_STATEMENT, EvidenceKind.SCREEN_RECORDING);
        assertThat(buyer.items())
                .extracting(ItemDraft::kind)
                .containsExactly(EvidenceKind.PAYMENT_RECEIPT, EvidenceKind.BANK_STATEMENT);
    }

    @Test
    void chooses_what_is_missing_and_marks_what_is_on_file() {
        table.ask(Side.BUYER, Duration.ofMinutes(15));
        table.paper().supply(table.id(), Side.BUYER);
        AskViewModel again = ask(Side.SELLER);

        assertThat(buyer.items())
                .noneMatch(ItemDraft::isOnFile)
                .allMatch(item -> item.chosenProperty().get());
        assertThat(again.items()).extracting(ItemDraft::isOnFile).containsExactly(false, false);
    }

    @Test
    void is_written_in_the_partys_language_with_the_due_time() {
        ObservableValue<String> preview = buyer.preview();

        assertThat(buyer.language()).isEqualTo(Language.VIETNAMESE);
        assertThat(buyer.speaksTheirs()).isTrue();
        assertThat(preview.getValue())
                .startsWith("Chào CryptoHanoi_21")
                .contains("•  Biên lai chuyển tiền của ngân hàng")
                .contains("23/11/2026, 14:18:22\u00a0ICT");

        buyer.items().getFirst().chosenProperty().set(false);

        assertThat(preview.getValue()).doesNotContain("Biên lai");
    }

    @Test
    void asks_for_everything_at_once() {
        ItemDraft own = buyer.addOwn();
        own.textProperty().set("Anh chuyển từ máy nào?");
        buyer.items().getFirst().chosenProperty().set(false);
        buyer.due().presetProperty().set(Duration.ofMinutes(30));

        buyer.send();
        table.pass(Outgoing.GRACE);

        InformationRequest asked = asked();
        assertThat(asked.side()).isEqualTo(Side.BUYER);
        assertThat(asked.dueAt()).isEqualTo(PaperDesk.START.plus(Duration.ofMinutes(30)));
        assertThat(asked.items())
                .extracting(InformationItem::id, InformationItem::kind)
                .containsExactly(tuple("I1", EvidenceKind.BANK_STATEMENT), tuple("I2", EvidenceKind.OTHER));
        assertThat(asked.items().getLast().text()).isEqualTo("Anh chuyển từ máy nào?");
        assertThat(buyer.sentProperty().get()).isTrue();
    }

    @Test
    void takes_a_due_time_of_the_agents_own_today_or_else_tomorrow() {
        buyer.due().ownTimeProperty().set("15:30");
        assertThat(buyer.due().presetProperty().get()).isNull();
        assertThat(buyer.due().dueAt()).contains(Instant.parse("2026-11-23T08:30:00Z"));

        buyer.due().ownTimeProperty().set("9h05");
        assertThat(buyer.due().dueAt()).contains(Instant.parse("2026-11-24T02:05:00Z"));
    }

    @Test
    void a_due_time_it_cannot_read_is_not_sent() {
        for (String typed : new String[] {"soon", "25:00", "15", "-1:00"}) {
            buyer.due().ownTimeProperty().set(typed);

            buyer.send();

            assertThat(buyer.problem(Field.DUE).get()).as(typed).isEqualTo("Choose a due time, or write one as 14:20.");
        }
        assertThat(buyer.sentProperty().get()).isFalse();
    }

    @Test
    void asks_for_at_least_one_thing() {
        buyer.items().forEach(item -> item.chosenProperty().set(false));
        buyer.addOwn();

        buyer.send();

        assertThat(buyer.problem(Field.ITEMS).get()).isEqualTo("Choose at least one thing to ask for.");
    }

    @Test
    void says_when_the_party_was_asked_already() {
        buyer.send();
        table.pass(Outgoing.GRACE);
        AskViewModel again = ask(Side.BUYER);
        assertThat(again.items()).noneMatch(item -> item.chosenProperty().get());

        again.items().getFirst().chosenProperty().set(true);
        again.send();

        assertThat(again.problem(Field.FORM).get()).startsWith("Buyer: asked already, the answer is awaited.");
        assertThat(again.sentProperty().get()).isFalse();
    }

    @Test
    void offers_the_due_times_of_the_rules() {
        assertThat(buyer.due().presets())
                .containsExactly(
                        Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(24));
        assertThat(buyer.due().presetProperty().get()).isEqualTo(Duration.ofMinutes(15));
    }

    private AskViewModel ask(Side side) {
        return new AskViewModel(table.live(), side, drafts);
    }

    private InformationRequest asked() {
        return table.live().view().events().stream()
                .map(RecordedEvent::event)
                .filter(DossierEvent.InformationAsked.class::isInstance)
                .map(event -> ((DossierEvent.InformationAsked) event).request())
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
