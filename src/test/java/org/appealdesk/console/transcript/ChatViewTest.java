package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chat of the two parties and the private channels, through the screen of a case. */
class ChatViewTest {
    private static final Instant AT = Instant.parse("2026-11-23T07:10:00Z");

    @Test
    void bothPartiesStandOnTheirSidesInTheirHues() {
        try (CaseWindow window = talked()) {
            assertThat(middle(window, "Em chuyển đủ rồi.")).isLessThan(middle(window, "Thiếu 500 nghìn."));
            assertThat(window.screen().all(".buyer-bubble")).hasSize(1);
            assertThat(window.screen().all(".seller-bubble")).hasSize(1);
            assertThat(window.says("#tab-chat")).isEqualTo("Chat 2");
        }
    }

    @Test
    void thePartiesChatSaysThatItIsTheirOwnAndComesFromThePlatform() {
        try (CaseWindow window = talked()) {
            assertThat(window.says("#channel-about"))
                    .isEqualTo("The parties’ own chat, as the platform sent it. Nobody of support writes here.");
            assertThat(window.texts("#chat")).anyMatch(text -> text.contains("Order registered"));

            window.screen().click("#channel-seller_support");
            assertThat(window.says("#channel-about")).isEqualTo("Only the seller and support read this.");
        }
    }

    @Test
    void aPictureShowsItsNameAndSizeEvenWithoutWords() {
        try (CaseWindow window = talked()) {
            FileFacts picture = new FileFacts("bien-lai.jpg", 90_000, "1f".repeat(32), true);
            window.act(
                    new Actor.Party(Side.BUYER),
                    new PartyAction.SendMessage(new Message("m-picture", Channel.TRADE, "", List.of(picture))));

            assertThat(window.texts("#chat")).contains("bien-lai.jpg · 90 kB");
            assertThat(window.screen().all(".buyer-bubble")).hasSize(2);
        }
    }

    @Test
    void aScreenReaderHearsWhoSaidWhatAndTheWholeTime() {
        try (CaseWindow window = talked()) {
            assertThat(Fx.get(() -> window.screen().all(".entry-cell").stream()
                            .map(Node::getAccessibleText)
                            .toList()))
                    .contains(
                            "Buyer, 23 Nov 2026, 14:03:22\u00a0ICT: Em chuyển đủ rồi.",
                            "Seller, 23 Nov 2026, 14:03:22\u00a0ICT: Thiếu 500 nghìn.");
        }
    }

    @Test
    void eachMessageHasItsTimeWithTheZoneAndTheDayOnHover() {
        try (CaseWindow window = talked()) {
            assertThat(Fx.get(() -> window.screen().all(".entry-time").stream()
                            .map(Label.class::cast)
                            .toList()))
                    .isNotEmpty()
                    .allSatisfy(time -> {
                        assertThat(time.getText()).isEqualTo("14:03:22\u00a0ICT");
                        assertThat(time.getTooltip().getText()).isEqualTo("23 Nov 2026, 14:03:22\u00a0ICT");
                    });
        }
    }

    @Test
    void whatSupportWroteStandsInThatPartysChannelOnly() {
        try (CaseWindow window = talked()) {
            window.screen().press("Ctrl+Shift+S");
            window.screen().type("Chào chị");
            window.screen().press("Ctrl+Enter");
            window.screen().click("#send-now-1");

            assertThat(window.sentTo(Side.SELLER)).containsExactly("Chào chị");
            assertThat(window.texts("#chat")).doesNotContain("Chào chị");

            window.screen().click("#channel-seller_support");
            assertThat(window.texts("#chat")).contains("Chào chị", "sent").doesNotContain("Thiếu 500 nghìn.");

            window.screen().click("#channel-buyer_support");
            assertThat(window.texts("#chat")).doesNotContain("Chào chị");
        }
    }

    @Test
    void aMessageSaysHowFarItHasGotInWords() {
        try (CaseWindow window = talked()) {
            writeToSeller(window);
            String id = newestMessage(window);
            window.screen().click("#channel-seller_support");
            assertThat(window.texts("#chat")).contains("sent");

            report(window, new MessageReport.Undelivered(id, AT, "no such device"));
            assertThat(window.texts("#chat")).contains("failed: no such device (14:10:00 ICT)");

            report(window, new MessageReport.Received(id, AT));
            assertThat(window.texts("#chat")).contains("received 14:10:00 ICT").doesNotContain("sent");

            report(window, new MessageReport.Seen(id, AT.plusSeconds(30)));
            assertThat(window.texts("#chat")).contains("seen 14:10:30 ICT");
        }
    }

    @Test
    void whatIsWrittenToABannedPartyFailsAndSaysWhy() {
        try (CaseWindow window = talked()) {
            window.act(new Actor.Platform(), new PlatformAction.ReportPartyBanned(Side.SELLER));
            writeToSeller(window);
            window.screen().click("#channel-seller_support");

            assertThat(window.texts("#chat")).contains("failed: the reader is banned, it does not arrive");
        }
    }

    @Test
    void editsAndDeletionsKeepWhatWasWrittenFirst() {
        try (CaseWindow window = talked()) {
            String id = newestMessage(window);
            report(window, new MessageReport.Edited(id, AT, "Thiếu 50 nghìn."));
            assertThat(window.texts("#chat"))
                    .containsSubsequence("Thiếu 50 nghìn.", "edited at 14:10:00 ICT · original:", "Thiếu 500 nghìn.");

            report(window, new MessageReport.Deleted(id, AT.plusSeconds(60)));
            assertThat(window.texts("#chat"))
                    .containsSubsequence("deleted by the seller at 14:11:00 ICT · was:", "Thiếu 50 nghìn.")
                    .contains("Thiếu 500 nghìn.");
        }
    }

    @Test
    void whenAPartyReadTheOthersMessageIsMarked() {
        try (CaseWindow window = talked()) {
            assertThat(window.texts("#chat")).noneMatch(text -> text.startsWith("seen"));
            report(window, new MessageReport.Seen(newestMessage(window), AT));
            assertThat(window.texts("#chat")).contains("seen 14:10:00 ICT");
        }
    }

    @Test
    void aPrivateChannelWithoutWordsSaysWhatWillAppear() {
        try (CaseWindow window = CaseWindow.filed()) {
            window.screen().click("#tab-chat");
            window.screen().click("#channel-seller_support");
            assertThat(window.texts("#chat")).isNotEmpty();

            window.speak(Language.VIETNAMESE);
            assertThat(window.says("#channel-about")).isEqualTo("Chỉ bên bán và bộ phận hỗ trợ đọc được.");
        }
    }

    @Test
    void theOriginalTextOfALineCanBeCopied() {
        try (CaseWindow window = talked()) {
            report(window, new MessageReport.Edited(newestMessage(window), AT, "Thiếu 50 nghìn."));
            Fx.run(() -> {
                ListView<?> list = window.screen().find("#chat", ListView.class);
                list.requestFocus();
                int message = 0;
                while (!String.valueOf(list.getItems().get(message)).contains("Thiếu 500")) {
                    message++;
                }
                list.getSelectionModel().clearAndSelect(message);
            });
            window.screen().press("Ctrl+C");

            assertThat(window.desktop().dialogs().copied())
                    .containsExactly("Seller, 23 Nov 2026, 14:03:22\u00a0ICT: Thiếu 500 nghìn.");
        }
    }

    @Test
    void allChannelsAreSavedWhereTheAgentChooses(@TempDir Path folder) throws IOException {
        try (CaseWindow window = talked()) {
            writeToSeller(window);
            Path target = folder.resolve("all.txt");
            window.desktop().dialogs().willChoose(List.of(target));
            window.screen().click("#chat-export");
            window.screen().awaitShown("All channels as text");
            window.screen().click("All channels as text");
            window.screen().await("the file is told of", () -> window.news().contains("Saved: all.txt"));

            assertThat(Files.readString(target).replace('\u00a0', ' '))
                    .contains(
                            "Times are in the zone Asia/Ho_Chi_Minh.",
                            "Buyer, 23 Nov 2026, 14:03:22 ICT: Em chuyển đủ rồi.",
                            "Support (LT) → seller, 23 Nov 2026, 14:03:22 ICT: Chào chị",
                            "SHA-256 of the lines above");
        }
    }

    @Test
    void goesToADayByKeyboard() {
        try (CaseWindow window = talked()) {
            for (int day = 0; day < 3; day++) {
                window.tick(Duration.ofDays(1));
                int number = day;
                window.meanwhile(() -> {
                    for (int line = 0; line < 40; line++) {
                        window.paper().say(window.id(), Side.BUYER, "ngày " + number + " lời " + line);
                    }
                });
            }
            assertThat(window.texts("#chat")).contains("ngày 2 lời 39");
            window.screen().press("Ctrl+D");
            window.screen().awaitShown("25 Nov 2026");
            window.screen().press("Down");
            window.screen().press("Down");
            window.screen().press("Down");
            window.screen().press("Enter");

            assertThat(window.texts("#chat"))
                    .contains("25 Nov 2026", "ngày 1 lời 0")
                    .doesNotContain("ngày 0 lời 39", "ngày 2 lời 0");
        }
    }

    private static void writeToSeller(CaseWindow window) {
        window.act(
                PaperDesk.ME,
                new SupportAction.WriteToParty(
                        new Message("to-seller", Channel.SELLER_SUPPORT, "Chào chị", List.of())));
    }

    private static String newestMessage(CaseWindow window) {
        return window.view().events().reversed().stream()
                .filter(event -> event.event() instanceof DossierEvent.MessageSent)
                .map(event ->
                        ((DossierEvent.MessageSent) event.event()).message().id())
                .findFirst()
                .orElseThrow();
    }

    private static void report(CaseWindow window, MessageReport report) {
        window.act(new Actor.Platform(), new PlatformAction.ReportMessage(report));
    }

    private static CaseWindow talked() {
        CaseWindow window = CaseWindow.claimed();
        window.meanwhile(() -> {
            window.paper().say(window.id(), Side.BUYER, "Em chuyển đủ rồi.");
            window.paper().say(window.id(), Side.SELLER, "Thiếu 500 nghìn.");
        });
        window.screen().click("#tab-chat");
        return window;
    }

    private static double middle(CaseWindow window, String words) {
        return Fx.get(() -> {
            Node node = window.screen().find(words);
            return node.localToScene(node.getBoundsInLocal()).getCenterX();
        });
    }
}
