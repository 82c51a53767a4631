package org.appealdesk.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.DossierEvent.PartyReminded;
import org.appealdesk.engine.event.DossierEvent.RequestExtended;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was asked of a party, on the case's real screen. */
class RequestsViewTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final CaseWindow window = CaseWindow.claimed();
    private final Screen screen = window.screen();

    @AfterEach
    void close() {
        window.close();
    }

    private void ask() {
        InformationRequest request = new InformationRequest(
                "Q-1",
                Side.BUYER,
                List.of(
                        new InformationItem("I1", EvidenceKind.BANK_STATEMENT, "Sao kê hôm nay"),
                        new InformationItem("I2", EvidenceKind.OTHER, "Anh chuyển từ máy nào?")),
                PaperDesk.START.plus(HALF_AN_HOUR));
        window.act(PaperDesk.ME, new SupportAction.AskForInformation(request));
    }

    private void supply(String item, String words, List<EvidenceFile> evidence) {
        window.act(
                new Actor.Party(Side.BUYER),
                new PartyAction.SupplyInformation(new InformationSupply("Q-1", Set.of(item), words, evidence)));
    }

    private <T extends DossierEvent> Stream<T> happened(Class<T> type) {
        return window.view().events().stream()
                .map(event -> event.event())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private List<String> card() {
        return plain(window.texts("#requests-buyer"));
    }

    /** With common spaces, for a date has others. */
    private static List<String> plain(List<String> texts) {
        return texts.stream().map(RequestsViewTest::plain).toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void eachItemHasItsStateAndThePartyThatOwesIt() {
        ask();

        assertThat(card())
                .containsSubsequence(
                        "Asked for",
                        "due 23 Nov 2026, 14:33:22 ICT",
                        "Sao kê hôm nay",
                        "open",
                        "Anh chuyển từ máy nào?");
        assertThat(screen.all(".request-item")).hasSize(2);
        assertThat(screen.shows("#requests-seller")).isFalse();
        assertThat(card()).as("time left").contains("30:00");
        window.tick(Duration.ofMinutes(1));
        assertThat(card()).contains("29:00");
    }

    @Test
    void anAnswerLandsOnItsItemWithALinkToItAndTheRestStaysOpen() {
        ask();
        FileFacts file = new FileFacts("sao-ke.pdf", 1000, "7a".repeat(32), true);
        supply("I1", "Đây ạ", List.of(new EvidenceFile("E77", EvidenceKind.BANK_STATEMENT, file, "")));

        assertThat(card())
                .containsSubsequence("Sao kê hôm nay", "supplied", "“Đây ạ”", "E77", "Anh chuyển từ máy nào?", "open");
    }

    @Test
    void theLinkOfAnAnswerLeadsToItInTheTimeline() {
        ask();
        supply("I2", "Máy của tôi", List.of());
        String answer = "#answer-" + window.last().version();
        window.act(
                new Actor.Party(Side.BUYER),
                new PartyAction.SendMessage(new Message("M-9", Channel.BUYER_SUPPORT, "Alo?", List.of())));

        screen.click(answer);

        assertThat(window.isFocused("#timeline")).isTrue();
        ListView<?> timeline = screen.find("#timeline", ListView.class);
        assertThat(Fx.get(() -> String.valueOf(timeline.getSelectionModel().getSelectedItem())))
                .contains("Máy của tôi");
    }

    @Test
    void whatIsOverdueSaysSoAndOffersToRemindGiveTimeOrRule() {
        ask();
        supply("I2", "Máy của tôi", List.of());
        assertThat(screen.shows("#rule-anyway-buyer-1")).isFalse();

        window.pass(HALF_AN_HOUR);

        assertThat(card())
                .containsSubsequence(
                        "overdue since 23 Nov 2026, 14:33:22 ICT",
                        "Sao kê hôm nay",
                        "overdue",
                        "Anh chuyển từ máy nào?",
                        "supplied");
        assertThat(screen.shows("#remind-buyer-1")).isTrue();
        assertThat(screen.shows("#extend-buyer-1")).isTrue();
        screen.click("#rule-anyway-buyer-1");
        assertThat(window.appeal().bench().proposal())
                .as("nothing is decided by itself")
                .isNull();
        assertThat(screen.shows(".ruling-sheet")).isTrue();
    }

    @Test
    void remindsByKeyboardOfTheOpenItemsOnlyInThePartysLanguage() {
        ask();
        supply("I2", "Máy của tôi", List.of());

        screen.press("Ctrl+M");
        assertThat(window.sentTo(Side.BUYER)).as("it can be taken back").isEmpty();
        assertThat(window.says("#outgoing-count-1")).isEqualTo("Reminds the buyer in 10 s");
        window.pass(Outgoing.GRACE);

        assertThat(plain(window.sentTo(Side.BUYER)))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("Chào CryptoHanoi_21, cho khiếu nại 2 014 388 107 chúng tôi vẫn cần bạn gửi:")
                        .contains("Sao kê hôm nay", "14:33:22 ICT")
                        .doesNotContain("máy nào"));
        assertThat(happened(PartyReminded.class))
                .singleElement()
                .satisfies(reminded -> assertThat(reminded.items()).containsExactly("I1"));
        assertThat(card()).contains("reminded 14:03:32 ICT");
        assertThat(plain(window.spoken("#remind-buyer-1")))
                .isEqualTo("Remind, not available: Reminded not long ago; again from 15:03:32 ICT on.");
    }

    @Test
    void aReminderThatIsTakenBackWasNeverSent() {
        ask();
        screen.click("#remind-buyer-1");
        assertThat(window.spoken("#remind-buyer-1")).contains("A reminder is about to leave.");

        screen.press("Ctrl+U");
        window.pass(Outgoing.GRACE);

        assertThat(window.sentTo(Side.BUYER)).isEmpty();
        assertThat(happened(PartyReminded.class)).isEmpty();
        assertThat(window.spoken("#remind-buyer-1")).isEqualTo("Remind");
    }

    @Test
    void anHourLaterThePartyCanBeRemindedAgainAndReadsThatItIsLate() {
        ask();
        screen.press("Ctrl+M");
        window.pass(Outgoing.GRACE);
        screen.press("Ctrl+M");
        window.pass(Duration.ofHours(1));

        screen.press("Ctrl+M");
        window.pass(Outgoing.GRACE);

        assertThat(happened(PartyReminded.class)).hasSize(2);
        assertThat(window.sentTo(Side.BUYER).getLast()).contains("chúng tôi chưa nhận được", "Hạn là");
    }

    @Test
    void givesMoreTimeByKeyboardAndWhatWasSuppliedStays() {
        ask();
        supply("I2", "Máy của tôi", List.of());
        window.pass(HALF_AN_HOUR);

        screen.click("#extend-buyer-1");
        assertThat(window.texts(".extend-sheet"))
                .contains("Still owed", "•  Sao kê hôm nay")
                .doesNotContain("•  Anh chuyển từ máy nào?");
        screen.click("#ask-due-pt2h");
        screen.press("Ctrl+Enter");
        assertThat(window.says("#outgoing-count-1")).isEqualTo("More time for the buyer in 10 s");
        window.pass(Outgoing.GRACE);

        assertThat(happened(RequestExtended.class))
                .singleElement()
                .satisfies(extended -> assertThat(extended.dueAt())
                        .isEqualTo(PaperDesk.START.plus(HALF_AN_HOUR).plus(Duration.ofHours(2))));
        assertThat(card()).containsSubsequence("due 23 Nov 2026, 16:33:22 ICT", "open", "supplied");
    }

    @Test
    void moreTimeNeedsATimeThatIsLater() {
        ask();
        screen.click("#extend-buyer-1");
        screen.click("#ask-due-own");
        screen.type("14:10");
        screen.press("Ctrl+Enter");

        assertThat(plain(screen.texts())).contains("More time must end later than 14:33:22 ICT.");
        assertThat(happened(RequestExtended.class)).isEmpty();
    }
}
