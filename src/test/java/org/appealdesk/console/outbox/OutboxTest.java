package org.appealdesk.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.ListView;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final OutboxTable table = OutboxTable.open();

    @AfterEach
    void close() {
        table.close();
    }

    private void claimAndWrite() {
        table.happens(() -> {
            table.paper().act(table.id(), PaperDesk.ME, new SupportAction.ClaimCase());
            table.backend().clock().move(Duration.ofSeconds(20));
            table.paper()
                    .act(
                            table.id(),
                            PaperDesk.ME,
                            new SupportAction.WriteToParty(new Message(
                                    "m-1", Channel.support(Side.BUYER), "Please send\nyour statement.", List.of())));
        });
    }

    @Test
    void whatWaitsStandsInItsOrderWithItsTime() {
        claimAndWrite();

        assertThat(table.entries()).containsExactly("UNSENT: Claim", "UNSENT: Write to the buyer");
        assertThat(table.first().at()).isEqualTo(PaperDesk.START);
        assertThat(OutboxTable.plain(table.first().number())).isEqualTo(OutboxTable.NUMBER);
    }

    @Test
    void whatTheBackendTookIsUnconfirmedUntilItComesBack() {
        claimAndWrite();
        table.happens(table.paper()::send);
        assertThat(table.entries()).containsExactly("UNCONFIRMED: Claim", "UNCONFIRMED: Write to the buyer");

        table.happens(table.paper()::feed);
        assertThat(table.entries()).isEmpty();
    }

    @Test
    void whatIsRefusedComesFirstWithItsReason() {
        table.happens(() -> {
            table.paper().act(table.id(), PaperDesk.ME, new SupportAction.AddNote("Two receipts."));
            table.paper().act(table.id(), PaperDesk.ME, new SupportAction.ClaimCase());
            table.backend().claim(table.id(), PaperDesk.COLLEAGUE);
            table.paper().send();
        });

        assertThat(table.entries()).containsExactly("REFUSED: Claim", "UNCONFIRMED: Internal note");
        assertThat(OutboxTable.plain(table.first().why())).isEqualTo("Claimed by HN at 14:03:22 ICT.");
    }

    @Test
    void everyReasonOfTheBackendHasASentenceInBothLanguages() {
        table.happens(() -> table.paper().act(table.id(), PaperDesk.ME, new SupportAction.AddNote("Two receipts.")));
        for (Refusal.Why why : Refusal.Why.values()) {
            try (OutboxTable other = OutboxTable.open(Language.VIETNAMESE)) {
                other.happens(() -> {
                    other.paper().act(other.id(), PaperDesk.ME, new SupportAction.AddNote("Hai biên lai."));
                    other.paper().refuse(Refusal.because(why, "queue VND"));
                });
                String vietnamese = other.first().why();
                Fx.run(() -> other.desktop().texts().languageProperty().set(Language.ENGLISH));
                assertThat(other.first().why())
                        .as(why.name())
                        .endsWith("(queue VND)")
                        .isNotEqualTo(vietnamese);
            }
        }
    }

    @Test
    void theListShowsWhatWhenAndHowFarAndOpensTheCaseByEnter() {
        claimAndWrite();
        Screen screen = table.show();

        assertThat(screen.texts().stream().map(OutboxTable::plain))
                .contains(
                        "14:03:22 ICT",
                        OutboxTable.NUMBER,
                        "Claim",
                        "14:03:42 ICT",
                        "Write to the buyer",
                        "Please send your statement.",
                        "not sent yet");
        Fx.run(() -> screen.find("#outbox-list").requestFocus());
        screen.press("Enter");
        assertThat(table.opened()).containsExactly(table.id());
        screen.close();
    }

    @Test
    void anEmptyListSaysWhatWillAppear() {
        Screen screen = table.show();

        assertThat(screen.texts()).contains("Nothing waits");
        screen.close();
    }

    @Test
    void whatIsSelectedStaysSelectedWhenTheListChanges() {
        claimAndWrite();
        Screen screen = table.show();
        ListView<?> list = screen.find("#outbox-list", ListView.class);
        Fx.run(() -> list.getSelectionModel().select(1));

        table.happens(() -> table.paper().act(table.id(), PaperDesk.ME, new SupportAction.AddNote("Once more.")));

        assertThat(Fx.get(
                        () -> ((OutboxViewModel.Entry) list.getSelectionModel().getSelectedItem()).what()))
                .isEqualTo("Write to the buyer");
        screen.close();
    }

    @Test
    void aRefusedOneOpensBesideWhatHappenedMeanwhile() {
        table.happens(() -> {
            table.paper().act(table.id(), PaperDesk.ME, new SupportAction.ClaimCase());
            table.backend().claim(table.id(), PaperDesk.COLLEAGUE);
            table.paper().sync();
        });
        Screen screen = table.show();
        Fx.run(() -> screen.find("#outbox-list").requestFocus());
        screen.press("Enter");

        screen.awaitShown("#conflict-why");
        assertThat(screen.texts()).contains("You did", "Meanwhile", "Now");
        assertThat(table.opened()).isEmpty();
        screen.click("#conflict-open");
        assertThat(table.opened()).containsExactly(table.id());
        screen.close();
    }
}
