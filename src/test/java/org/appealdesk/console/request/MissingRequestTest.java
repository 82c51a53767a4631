package org.appealdesk.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.live.CaseTable;
import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** All that is missing from a party, asked for in one step. */
class MissingRequestTest {
    private final CaseTable table = CaseTable.claimed();

    @Test
    void asksForAllThatIsMissingInThePartysLanguageWithTheFirstDueTime() {
        InformationRequest request = of(Side.BUYER).compose().orElseThrow();

        assertThat(request.side()).isEqualTo(Side.BUYER);
        assertThat(request.dueAt()).isEqualTo(table.now().plus(Duration.ofMinutes(15)));
        assertThat(request.items())
                .extracting(InformationItem::kind)
                .containsExactly(EvidenceKind.PAYMENT_RECEIPT, EvidenceKind.BANK_STATEMENT);
        assertThat(request.items().getFirst().text())
                .isEqualTo("Biên lai chuyển tiền của ngân hàng, đầy đủ, không cắt xén");
        assertThat(request.items()).extracting(InformationItem::id).doesNotHaveDuplicates();
    }

    @Test
    void leavesAfterAWhileAndCanBeTakenBackUntilThen() {
        assertThat(of(Side.BUYER).send()).isEmpty();
        assertThat(table.live().outgoing().asks(Side.BUYER)).isTrue();
        assertThat(of(Side.BUYER).isDue()).isFalse();

        table.live().outgoing().newest().orElseThrow().takeBack();
        table.pass(Outgoing.GRACE);
        assertThat(asked()).isEmpty();
        assertThat(of(Side.BUYER).isDue()).isTrue();

        of(Side.BUYER).send();
        table.pass(Outgoing.GRACE);
        assertThat(asked()).hasSize(1);
    }

    @Test
    void isSentOnceHoweverOftenItIsAskedFor() {
        of(Side.BUYER).send();
        of(Side.BUYER).send();
        table.pass(Outgoing.GRACE);
        of(Side.BUYER).send();
        table.pass(Outgoing.GRACE);

        assertThat(asked()).hasSize(1);
        assertThat(of(Side.BUYER).missing()).isEmpty();
        assertThat(of(Side.SELLER).isDue()).isTrue();
    }

    @Test
    void whatWasAskedForIsNotChosenAgainInTheSheet() {
        of(Side.BUYER).send();
        table.pass(Outgoing.GRACE);

        AskViewModel sheet = new AskViewModel(
                table.live(),
                Side.BUYER,
                new AskDrafts(DraftBook.forgetful().of(table.live().id())));

        assertThat(sheet.items())
                .isNotEmpty()
                .noneMatch(item -> item.chosenProperty().get())
                .noneMatch(ItemDraft::isOnFile);
    }

    @Test
    void theEnginesRefusalIsTold() {
        CaseTable queued = CaseTable.queued();

        assertThat(new MissingRequest(queued.live(), Side.BUYER).send()).isPresent();
        assertThat(queued.live().outgoing().waiting()).isEmpty();
    }

    @Test
    void whenTheAppealIsOverNothingIsAsked() {
        CaseTable other = CaseTable.filed().act(new Actor.Party(Side.SELLER), new PartyAction.CancelAppeal());
        MissingRequest request = new MissingRequest(other.live(), Side.BUYER);

        assertThat(request.missing()).isEmpty();
        assertThat(request.compose()).isEmpty();
        assertThat(request.isDue()).isFalse();
        assertThat(request.send()).isEmpty();
    }

    @Test
    void oneKeyAsksBothParties() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.screen().press("Ctrl+Shift+I");
            window.tick(Outgoing.GRACE);

            assertThat(asked(window.view()))
                    .extracting(InformationRequest::side)
                    .containsExactly(Side.BUYER, Side.SELLER);
        }
    }

    @Test
    void whoWasAskedByHandIsNotAskedAgain() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.meanwhile(() -> window.paper().ask(window.id(), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15)));
            window.screen().press("Ctrl+Shift+I");
            window.tick(Outgoing.GRACE);

            assertThat(asked(window.view()))
                    .extracting(InformationRequest::side)
                    .containsExactly(Side.BUYER, Side.SELLER);
        }
    }

    private MissingRequest of(Side side) {
        return new MissingRequest(table.live(), side);
    }

    private List<InformationRequest> asked() {
        return asked(table.live().view());
    }

    private static List<InformationRequest> asked(CaseView view) {
        return view.events().stream()
                .filter(event -> event.event() instanceof DossierEvent.InformationAsked)
                .map(event -> ((DossierEvent.InformationAsked) event.event()).request())
                .toList();
    }
}
