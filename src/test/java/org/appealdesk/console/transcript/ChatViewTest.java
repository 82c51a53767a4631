package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.FixedLog;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** The chat of the two parties, through the screen of a case. */
class ChatViewTest {
    private static final int MANY = 10_000;

    @Test
    void both_parties_stand_on_their_sides_in_their_hues() {
        try (CaseWindow window = talked()) {
            assertThat(middle(window, "Em chuyển đủ rồi.")).isLessThan(middle(window, "Thiếu 500 nghìn."));
            assertThat(window.screen().all(".buyer-bubble")).hasSize(1);
            assertThat(window.screen().all(".seller-bubble")).hasSize(1);
            assertThat(window.says("#tab-chat")).isEqualTo("Chat 2");
        }
    }

    @Test
    void a_picture_shows_its_name_and_size_even_without_words() {
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
    void a_screen_reader_hears_who_said_what_and_when() {
        try (CaseWindow window = talked()) {
            assertThat(Fx.get(() -> window.screen().all(".entry-cell").stream()
                            .map(Node::getAccessibleText)
                            .toList()))
                    .contains(
                            "Buyer, 14:03:22\u00a0ICT: Em chuyển đủ rồi.",
                            "Seller, 14:03:22\u00a0ICT: Thiếu 500 nghìn.");
        }
    }

    @Test
    void what_support_wrote_is_not_among_the_parties_words() {
        try (CaseWindow window = talked()) {
            window.screen().press("Ctrl+Shift+S");
            window.screen().type("Chào chị");
            window.screen().press("Ctrl+Enter");
            window.screen().click("#send-now-1");

            assertThat(window.sentTo(Side.SELLER)).containsExactly("Chào chị");
            assertThat(window.texts("#chat")).doesNotContain("Chào chị");
        }
    }

    @Test
    void an_empty_chat_says_what_will_appear() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.screen().click("#tab-chat");
            assertThat(window.texts("#chat"))
                    .containsExactly(
                            "No words between the parties",
                            "What buyer and seller write to each other in the trade chat appears here.");

            window.speak(Language.VIETNAMESE);
            assertThat(window.texts("#chat")).doesNotContain("No words between the parties");
        }
    }

    @Test
    void finds_words_and_says_when_there_are_none() {
        try (CaseWindow window = talked()) {
            Screen screen = window.screen();
            screen.click("#chat-find");
            screen.type("chuyen du");
            assertThat(window.texts("#chat")).contains("Em chuyển đủ rồi.").doesNotContain("Thiếu 500 nghìn.");

            window.write("#chat-find", "không ai nói thế");
            assertThat(window.texts("#chat")).contains("No message has these words");
            assertThat(window.says("#tab-chat")).isEqualTo("Chat 2");
        }
    }

    @Test
    void ten_thousand_messages_are_open_at_once_and_only_those_in_sight_are_drawn() {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        CaseDesk desk = FixedLog.of(paper, id, ChatViewTest::withManyMessages).desk();
        try (CaseWindow window = CaseWindow.over(desk, id)) {
            window.screen().click("#tab-chat");

            assertThat(window.says("#tab-chat")).isEqualTo("Chat 10,000");
            assertThat(Fx.get(() -> window.screen()
                            .find("#chat", ListView.class)
                            .getItems()
                            .size()))
                    .isEqualTo(MANY);
            assertThat(window.screen().all(".entry-cell")).hasSizeBetween(1, 60);
            assertThat(window.texts("#chat")).contains("lời 9999").doesNotContain("lời 0");

            Fx.run(() -> window.screen().find("#chat").requestFocus());
            window.screen().press("Home");
            assertThat(window.texts("#chat")).contains("lời 0").doesNotContain("lời 9999");
            assertThat(window.screen().all(".entry-cell")).hasSizeBetween(1, 60);

            window.screen().click("#tab-timeline");
            assertThat(window.screen().all(".entry-cell")).hasSizeBetween(1, 60);
            assertThat(window.texts("#timeline")).contains("lời 9999");
        }
    }

    private static List<RecordedEvent> withManyMessages(List<RecordedEvent> history) {
        List<RecordedEvent> events = new ArrayList<>(history);
        RecordedEvent last = history.getLast();
        for (int number = 0; number < MANY; number++) {
            Side by = number % 2 == 0 ? Side.BUYER : Side.SELLER;
            events.add(new RecordedEvent(
                    last.caseId(),
                    last.version() + number + 1,
                    last.at(),
                    new RecordedEvent.Cause("many-" + number, new Actor.Party(by)),
                    RuleId.T9,
                    new DossierEvent.MessageSent(
                            new Message("many-" + number, Channel.TRADE, "lời " + number, List.of()))));
        }
        return events;
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
