package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.collections.ObservableSet;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.Themes;
import org.appealdesk.console.widget.CountdownChip;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.workday.MyDay;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the queue looks like: empty, in another language or theme, as time runs, and beside the table. */
class QueueStatesTest {

    private final PaperDesk paper = new PaperDesk();
    private QueueScreen queue = QueueScreen.open(paper);

    @AfterEach
    void close() {
        queue.close();
    }

    private CaseId appeal(String number) {
        return paper.appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, "b" + number, "s" + number);
    }

    // ---- little room

    /** As beside the role play in a window of 1280 pixels. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void beside_a_panel_all_that_narrows_it_can_be_read(Language language) {
        appeal("1");
        try (QueueScreen narrow = QueueScreen.open(paper, language, 856, 700)) {
            assertThat(narrow.screen().all(".filter-chip"))
                    .hasSize(4)
                    .allSatisfy(chip -> assertThat(Fx.get(((Labeled) chip)::isTextTruncated))
                            .isFalse());
            assertThat(right(narrow.screen().find("#queue-next-case")))
                    .isLessThan(right(narrow.screen().find(".queue-centre")));
            assertThat(right(narrow.screen().find(".preview"))).isLessThanOrEqualTo(856.5);
        }
    }

    private static double right(Node node) {
        return Fx.get(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
    }

    // ---- empty states

    @Test
    void an_empty_queue_says_what_will_appear() {
        assertThat(queue.screen().texts())
                .contains("Nothing here", "Appeals of this view appear here by themselves.", "No appeal selected");
        assertThat(queue.screen().shows("#queue-table")).isFalse();
    }

    @Test
    void the_first_appeal_appears_by_itself() {
        queue.happens(() -> appeal("1"));

        assertThat(queue.rows()).containsExactly("1");
        assertThat(queue.screen().shows("#queue-table")).isTrue();
    }

    @Test
    void filters_that_fit_nothing_say_so_and_can_be_cleared_there() {
        queue.happens(() -> appeal("1"));
        queue.screen().press("Ctrl+F");
        queue.screen().type("nobody");
        assertThat(queue.screen().texts()).contains("No appeal fits the filters");

        Fx.run(() -> queue.text().clear());

        assertThat(queue.rows()).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_state_has_words(Language language) {
        Fx.run(() -> queue.desktop().texts().languageProperty().set(language));

        assertThat(queue.screen().texts())
                .contains(
                        queue.desktop().texts().get("queue.empty"),
                        queue.desktop().texts().get("queue.preview.empty"));
    }

    @Test
    void aMessageThatDidNotArriveMarksTheRow() {
        CaseId id = appeal("1");
        queue.happens(() -> {
            paper.failNegotiation(id);
            paper.claim(id, PaperDesk.ME);
            paper.act(
                    id,
                    PaperDesk.ME,
                    new SupportAction.WriteToParty(new Message("w1", Channel.BUYER_SUPPORT, "Chào anh", List.of())));
        });
        assertThat(queue.screen().all(".undelivered-mark")).isEmpty();

        queue.happens(() -> paper.act(
                id,
                new Actor.Platform(),
                new PlatformAction.ReportMessage(
                        new MessageReport.Undelivered("w1", PaperDesk.START, "no such device"))));

        assertThat(queue.screen().all(".undelivered-mark")).hasSize(1);
        assertThat(Fx.get(() -> queue.screen().all(".signals").getFirst().getAccessibleText()))
                .startsWith("1 message or notice has not got to the reader");
    }

    // ---- language and theme

    @Test
    void the_language_changes_at_once_everywhere() {
        queue.happens(() -> appeal("1"));
        queue.select("1");
        Fx.run(() -> queue.desktop().texts().languageProperty().set(Language.VIETNAMESE));

        assertThat(queue.screen().texts())
                .contains("Đang mở", "HẠN", "KHIẾU NẠI", "Theo dõi", "toàn bộ lệnh", "Chờ người bị khiếu nại")
                .contains(queue.desktop()
                        .texts()
                        .formats()
                        .money(queue.queue()
                                .model()
                                .find(new CaseId("1"))
                                .orElseThrow()
                                .amounts()
                                .fiat()))
                .doesNotContain("All open", "DUE", "Watch", "Order");
        assertThat(queue.preview().toString()).contains("Thứ 1 theo rủi ro trễ hạn");
    }

    @Test
    void what_words_decide_is_sorted_anew_in_another_language() {
        queue.happens(() -> {
            paper.appeal("1", "1000000", Side.BUYER, ReasonCode.OVERPAID, "b1", "s1");
            paper.appeal("2", "1000000", Side.SELLER, ReasonCode.PAID_NOT_RECEIVED, "b2", "s2");
        });
        Fx.run(() -> queue.table()
                .getSortOrder()
                .setAll(List.of(queue.table().getColumns().get(3))));
        List<String> english = queue.rows();
        List<String> sorted = Fx.get(() -> queue.queue().model().shown().stream()
                .map(row -> queue.desktop()
                        .texts()
                        .get("engine.reason.short." + row.reason().name()))
                .toList());
        assertThat(english).hasSize(2);
        assertThat(sorted).isSorted();

        Fx.run(() -> queue.desktop().texts().languageProperty().set(Language.VIETNAMESE));

        assertThat(Fx.get(() -> queue.queue().model().shown().stream()
                        .map(row -> queue.desktop()
                                .texts()
                                .get("engine.reason.short." + row.reason().name()))
                        .toList()))
                .isSorted();
    }

    @Test
    void the_theme_changes_at_once() {
        queue.happens(() -> appeal("1"));
        Themes themes = new Themes();
        Label amount = (Label) queue.screen().find("₫51,000,000");
        Color light = Fx.get(() -> (Color) amount.getTextFill());

        Fx.run(() -> themes.wear(ColorScheme.DARK));
        Color dark = Fx.get(() -> (Color) amount.getTextFill());
        Fx.run(() -> themes.wear(ColorScheme.LIGHT));

        assertThat(dark.getBrightness()).isGreaterThan(light.getBrightness() + 0.4);
        assertThat(Fx.get(amount::getTextFill)).isEqualTo(light);
    }

    // ---- time

    @ParameterizedTest
    @CsvSource({
        "0,calm,10:00",
        "299,calm,05:01",
        "300,soon,05:00",
        "479,soon,02:01",
        "480,urgent,02:00",
        "599,urgent,00:01"
    })
    void the_countdown_tells_how_pressing_it_is_by_shape_and_colour(int seconds, String urgency, String left) {
        queue.happens(() -> appeal("1"));
        queue.happens(() -> paper.clock().move(Duration.ofSeconds(seconds)));

        CountdownChip chip = chip();
        assertThat(states(chip)).contains(urgency);
        assertThat(queue.screen().texts()).contains(left);
        assertThat(chip.getAccessibleText()).contains(left);
    }

    @Test
    void at_zero_the_authoritys_word_is_awaited_and_then_the_case_moves() {
        queue.happens(() -> appeal("1"));
        queue.happens(() -> paper.clock().move(Duration.ofMinutes(10)));
        assertThat(states(chip())).contains("awaiting");

        queue.happens(() -> paper.desk().lapseDue());

        assertThat(queue.screen().texts()).contains("CS queued", "▲1");
        assertThat(states(chip())).contains("calm");
    }

    private CountdownChip chip() {
        return queue.screen().find(".countdown", CountdownChip.class);
    }

    private static List<String> states(Node node) {
        ObservableSet<PseudoClass> states = node.getPseudoClassStates();
        return Fx.get(() -> states.stream().map(PseudoClass::getPseudoClassName).toList());
    }

    // ---- the preview

    @Test
    void the_preview_says_why_the_case_is_first_and_what_is_odd() {
        queue.happens(() -> {
            CaseId id = appeal("1");
            paper.say(id, Side.BUYER, "Add me on Zalo. My sister paid.");
        });
        queue.select("1");

        assertThat(queue.preview())
                .contains(
                        "I received the payment from the buyer but the amount is not correct",
                        "Wait for the respondent",
                        "binance-2020 · R9",
                        "the whole order",
                        "2 signals",
                        "◐  Buyer writes of a contact off the platform: “Add me on Zalo.”",
                        "◐  Buyer writes of a payment by somebody else: “My sister paid.”",
                        "No. 1 by deadline risk: Answer due in 10:00; 2 signals; nobody owns it.");
        assertThat(queue.screen().texts()).contains("◐2");
    }

    @Test
    void the_time_left_in_the_preview_runs() {
        queue.happens(() -> appeal("1"));
        queue.select("1");
        queue.happens(() -> paper.clock().move(Duration.ofSeconds(75)));

        assertThat(queue.preview().toString()).contains("Answer due in 08:45");
    }

    @ParameterizedTest
    @CsvSource({"agree,R15", "fail,R13", "silent,R18", "claim,T10"})
    void the_preview_names_the_rule_of_the_present_wait(String what, String rule) {
        queue.happens(() -> {
            CaseId id = appeal("1");
            switch (what) {
                case "agree" -> paper.agree(id);
                case "silent" -> paper.pass(Duration.ofMinutes(10));
                default -> paper.failNegotiation(id);
            }
            if (what.equals("claim")) {
                paper.claim(id, PaperDesk.ME);
            }
        });
        queue.select("1");

        assertThat(queue.preview())
                .contains("binance-2020 · " + (rule.startsWith("T") ? rule.toLowerCase(Locale.ROOT) : rule));
    }

    @Test
    void the_preview_tells_the_last_three_events() {
        queue.happens(() -> {
            CaseId id = appeal("1");
            paper.say(id, Side.BUYER, "một");
            paper.say(id, Side.SELLER, "hai");
            paper.say(id, Side.BUYER, "ba");
        });
        queue.select("1");

        assertThat(queue.preview()).contains("Buyer: “một”", "Seller: “hai”", "Buyer: “ba”");
        assertThat(queue.preview().toString()).doesNotContain("filed the appeal");
    }

    @Test
    void the_preview_of_several_sums_them_up() {
        queue.happens(() -> {
            appeal("1");
            paper.failNegotiation(appeal("2"));
            paper.failNegotiation(appeal("3"));
        });
        queue.select("1", "2", "3");

        assertThat(queue.preview())
                .contains("3 appeals selected", "₫153,000,000", "Respondent 1", "CS queued 2", "Unclaimed", "2")
                .contains("What you do is tried on each; one that is refused stops none of the others.");
    }

    @Test
    void high_value_and_tags_stand_as_pills() {
        queue.happens(() -> {
            CaseId id = paper.appeal("1", "400000000", Side.BUYER, ReasonCode.OVERPAID);
            paper.act(id, PaperDesk.COLLEAGUE, new SupportAction.TagCase(new Tag("vip"), true));
        });
        queue.select("1");

        assertThat(queue.preview()).contains("High value", "# vip");
        assertThat(queue.preview().toString()).contains("high value;");
    }

    @Test
    void a_case_that_cannot_be_read_to_its_end_says_why() {
        appeal("1");
        CaseView whole = paper.desk().find(new CaseId("1")).orElseThrow();
        CaseView partly = new CaseView(whole.file(), whole.events(), "unknown event “teleported”");
        QueueRow row = new QueueRows(paper.desk(), MyDay.forgetful()).of(partly).orElseThrow();
        Preview preview =
                Preview.of(partly, row, 1, new Preview.Notes(false, null)).orElseThrow();

        List<Node> shown = Fx.get(() -> new PreviewFacts(
                        queue.desktop().texts(),
                        new QueueWords(
                                queue.desktop().texts(),
                                new EngineWords(queue.desktop().texts())))
                .of(preview));

        assertThat(shown.get(1).getStyleClass()).contains("read-only");
        assertThat(Optional.ofNullable(preview.unreadable())).hasValue("unknown event “teleported”");
    }

    // ---- the borders

    @ParameterizedTest
    @CsvSource({"1378,190,300", "1858,190,300", "1180,164,264"})
    void the_borders_stand_by_the_windows_width(double width, double views, double preview) {
        queue.close();
        queue = QueueScreen.open(paper, Language.ENGLISH, width, 800);

        assertThat(queue.border(0)).isCloseTo(views, within(6.0));
        assertThat(width - queue.border(1)).isCloseTo(preview, within(8.0));
    }

    @Test
    void a_border_is_dragged() {
        queue.dragBorder(0, 60);

        assertThat(queue.border(0)).isCloseTo(250, within(6.0));
    }
}
