package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The merged timeline, its filters and its scrubber, through the screen of a case. */
class TimelineViewTest {
    private final CaseWindow window = CaseWindow.claimed();
    private final Screen screen = window.screen();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void merges_all_that_happened_in_its_order() {
        talk();

        assertThat(lines())
                .containsSubsequence(
                        "14:03:22   Seller filed the appeal: I received the payment from the buyer but the amount is"
                                + " not correct",
                        "E1  Payment receipt",
                        "14:03:22   Buyer: negotiation failed → to customer support",
                        "14:03:22   Claimed by LT",
                        "Em chuyển đủ rồi.",
                        "Thiếu 500 nghìn.",
                        "Chào chị.",
                        "Call to buyer · Reached · 00:30",
                        "Internal note · LT");
    }

    @Test
    void the_parties_stand_on_their_sides_and_support_on_its_readers() {
        talk();

        assertThat(middle("Em chuyển đủ rồi.")).isLessThan(middle("Thiếu 500 nghìn."));
        assertThat(middle("Chào chị.")).as("to the seller").isGreaterThan(middle("Em chuyển đủ rồi."));
        assertThat(screen.all(".support-bubble.seller-bubble")).isNotEmpty();
        assertThat(lines()).contains("Support (LT) → seller");
    }

    @Test
    void changes_of_state_name_their_rules() {
        assertThat(window.texts("#timeline")).contains("R8", "R13", "t10");
        screen.hover("R13");
        screen.await(
                "the rule is told on hover", () -> screen.texts().stream().anyMatch(text -> text.startsWith("R13  ")));
    }

    @Test
    void who_was_told_and_who_could_not_be_is_marked() {
        assertThat(Fx.get(() -> screen.all(".told").stream()
                        .map(Node::getAccessibleText)
                        .toList()))
                .contains("Buyer, Seller notified");

        window.act(new Actor.Platform(), new PlatformAction.ReportPartyBanned(Side.BUYER));
        window.meanwhile(() -> window.paper().ask(window.id(), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15)));

        assertThat(lines()).contains("Buyer could not be notified (banned)");
    }

    @Test
    void times_carry_their_zone() {
        assertThat(Fx.get(() -> screen.all(".entry-time").stream()
                        .map(node -> ((Label) node).getTooltip().getText())
                        .toList()))
                .isNotEmpty()
                .allMatch(text -> text.equals("23 Nov 2026, 14:03:22\u00a0ICT"));
        assertThat(window.says("#timeline-at")).isEqualTo("23 Nov 2026, 14:03:22 ICT");
    }

    @Test
    void a_screen_reader_hears_time_and_words_of_each_line() {
        talk();

        assertThat(Fx.get(() -> screen.all(".entry-cell").stream()
                        .map(Node::getAccessibleText)
                        .toList()))
                .contains(
                        "23 Nov 2026, 14:03:22\u00a0ICT, Claimed by LT",
                        "Buyer, 23 Nov 2026, 14:03:22\u00a0ICT: Em chuyển đủ rồi.",
                        "Support (LT) → seller, 23 Nov 2026, 14:03:22\u00a0ICT: Chào chị.",
                        "Seller, 23 Nov 2026, 14:03:22\u00a0ICT: E1  Payment receipt.",
                        "Internal note · LT, 23 Nov 2026, 14:03:22\u00a0ICT: hỏi lại sau");
    }

    @Test
    void shows_one_kind_or_leaves_one_out() {
        talk();
        choose("#timeline-kinds", "Messages");
        assertThat(window.says("#timeline-kinds")).isEqualTo("7 of 9 kinds");
        assertThat(lines()).contains("Internal note · LT").doesNotContain("Em chuyển đủ rồi.", "Chào chị.");

        choose("#timeline-kinds", "Notes");
        assertThat(lines()).doesNotContain("Internal note · LT");

        choose("#timeline-kinds", "Messages");
        assertThat(lines()).contains("Em chuyển đủ rồi.");
    }

    @Test
    void shows_one_party_with_what_concerns_both() {
        talk();
        choose("#timeline-party", "Seller");

        assertThat(window.says("#timeline-party")).isEqualTo("Seller");
        assertThat(lines())
                .contains("Thiếu 500 nghìn.", "Chào chị.", "14:03:22   Claimed by LT")
                .doesNotContain("Em chuyển đủ rồi.", "Call to buyer · Reached · 00:30");

        choose("#timeline-party", "Both parties");
        assertThat(lines()).contains("Em chuyển đủ rồi.");
    }

    @Test
    void filters_that_leave_nothing_say_so_and_can_be_cleared() {
        List<String> kinds = List.of(
                "Messages", "Statements", "Evidence", "Calls", "Changes of state", "Notes", "Requests", "Rulings");
        kinds.forEach(kind -> choose("#timeline-kinds", kind));
        assertThat(screen.shows("Nothing passes the filters")).isTrue();
        assertThat(screen.shows("#timeline-scrubber")).isFalse();

        screen.click("#timeline-clear");

        assertThat(window.says("#timeline-kinds")).isEqualTo("Usual kinds");
        assertThat(lines()).contains("14:03:22   Claimed by LT");
        assertThat(screen.shows("#timeline-scrubber")).isTrue();
    }

    @Test
    void filters_stay_when_another_tab_was_looked_at() {
        choose("#timeline-party", "Buyer");
        screen.click("#tab-chat");
        assertThat(screen.shows("#timeline-party")).isFalse();
        screen.click("#tab-timeline");

        assertThat(window.says("#timeline-party")).isEqualTo("Buyer");
    }

    @Test
    void opens_evidence_by_mouse_and_by_keyboard() {
        screen.click("#open-E1");
        assertThat(window.hasState("#tab-evidence", "selected")).isTrue();

        screen.click("#tab-timeline");
        Fx.run(() -> {
            ListView<?> list = list();
            list.requestFocus();
            int at = IntStream.range(0, list.getItems().size())
                    .filter(index -> ((TimelineEntry) list.getItems().get(index)).kind() == TimelineEntry.Kind.EVIDENCE)
                    .findFirst()
                    .orElseThrow();
            list.getSelectionModel().select(at);
        });
        screen.press("Enter");
        assertThat(window.hasState("#tab-evidence", "selected")).isTrue();
    }

    @Test
    void begins_at_the_newest_and_follows_what_is_new() {
        fill(40);
        assertThat(isInSight("lời 39")).isTrue();

        window.meanwhile(() -> window.paper().say(window.id(), Side.BUYER, "mới nhất"));

        assertThat(isInSight("mới nhất")).isTrue();
        assertThat(scrubber()).isEqualTo(scrubberMax());
    }

    @Test
    void stays_where_the_agent_reads_until_the_end_is_looked_for_again() {
        fill(40);
        list(list -> list.requestFocus());
        screen.press("Home");
        assertThat(isInSight("lời 39")).isFalse();

        window.meanwhile(() -> window.paper().say(window.id(), Side.BUYER, "mới nhất"));
        assertThat(isInSight("mới nhất")).isFalse();

        screen.press("End");
        window.meanwhile(() -> window.paper().say(window.id(), Side.BUYER, "còn mới hơn"));
        assertThat(isInSight("còn mới hơn")).isTrue();
    }

    @Test
    void what_waits_to_leave_takes_room_and_the_newest_stays_in_sight() {
        fill(40);
        screen.press("Ctrl+Shift+S");
        screen.type("Chào chị");
        screen.press("Ctrl+Enter");
        assertThat(isInSight("lời 39")).isTrue();

        screen.click("#send-now-1");

        assertThat(isInSight("Chào chị")).isTrue();
    }

    @Test
    void the_scrubber_runs_through_the_case_by_keyboard() {
        fill(60);
        window.tick(Duration.ofHours(1));
        window.meanwhile(() -> window.paper().say(window.id(), Side.BUYER, "một giờ sau"));
        Fx.run(() -> slider().requestFocus());
        assertThat(window.says("#timeline-at")).isEqualTo("23 Nov 2026, 15:03:22 ICT");

        screen.press("Home");
        assertThat(window.says("#timeline-at")).isEqualTo("23 Nov 2026, 14:03:22 ICT");
        assertThat(isInSight("một giờ sau")).isFalse();
        assertThat(lines()).anyMatch(line -> line.contains("Order registered"));

        screen.press("End");
        assertThat(isInSight("một giờ sau")).isTrue();
        screen.press("Left");
        assertThat(scrubber()).isEqualTo(scrubberMax() - 1);
    }

    @Test
    void the_scrubber_follows_the_list_and_a_click_on_it_goes_there() {
        fill(60);
        list(list -> list.requestFocus());
        screen.press("Home");
        assertThat(scrubber()).isZero();

        screen.click("#timeline-scrubber");

        assertThat(scrubber()).isBetween(scrubberMax() * 0.4, scrubberMax() * 0.6);
        assertThat(isInSight("lời 0")).isFalse();
        assertThat(isInSight("lời 59")).isFalse();
    }

    @Test
    void the_scrubber_marks_changes_and_evidence_and_speaks() {
        assertThat(screen.all(".change-mark")).isNotEmpty();
        assertThat(screen.all(".evidence-mark")).hasSize(1);
        assertThat(window.spoken("#timeline-scrubber")).isEqualTo("Run through the timeline");

        choose("#timeline-kinds", "Evidence");

        assertThat(screen.all(".evidence-mark")).isEmpty();
    }

    @Test
    void speaks_vietnamese_when_the_language_changes() {
        talk();
        window.speak(Language.VIETNAMESE);

        assertThat(window.says("#timeline-kinds")).isEqualTo("Các loại thường xem");
        assertThat(lines()).contains("14:03:22   LT nhận xử lý").anyMatch(line -> line.startsWith("Ghi chú nội bộ"));
        assertThat(window.says("#timeline-at")).isEqualTo("23/11/2026, 14:03:22 ICT");
    }

    private void talk() {
        window.meanwhile(() -> {
            window.paper().say(window.id(), Side.BUYER, "Em chuyển đủ rồi.");
            window.paper().say(window.id(), Side.SELLER, "Thiếu 500 nghìn.");
        });
        window.act(
                PaperDesk.ME,
                new SupportAction.WriteToParty(
                        new Message("m1", Channel.support(Side.SELLER), "Chào chị.", List.of())));
        window.act(
                PaperDesk.ME,
                new SupportAction.LogCall(new CallRecord(Side.BUYER, CallOutcome.REACHED, Duration.ofSeconds(30), "")));
        window.act(PaperDesk.ME, new SupportAction.AddNote("hỏi lại sau"));
    }

    private void fill(int messages) {
        window.meanwhile(() -> {
            for (int number = 0; number < messages; number++) {
                window.paper().say(window.id(), number % 2 == 0 ? Side.BUYER : Side.SELLER, "lời " + number);
            }
        });
    }

    private void choose(String menu, String item) {
        screen.click(menu);
        screen.awaitShown(item);
        screen.click(menuItem(item));
    }

    /** The line of the menu; the same words may stand elsewhere on the screen. */
    private Node menuItem(String words) {
        return screen.all(words).stream()
                .filter(node ->
                        Fx.get(() -> !node.getScene().equals(screen.stage().getScene())))
                .findFirst()
                .orElseThrow();
    }

    /** What can be read in the list, from top to bottom. */
    private List<String> lines() {
        return Fx.get(() -> screen.all(".entry-cell").stream()
                .filter(Node::isVisible)
                .sorted((one, other) -> Double.compare(top(one), top(other)))
                .flatMap(cell -> CaseWindow.textsOf(cell).stream())
                .toList());
    }

    private static double top(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinY();
    }

    private double middle(String words) {
        return Fx.get(() -> {
            Node node = screen.find(words);
            return node.localToScene(node.getBoundsInLocal()).getCenterX();
        });
    }

    private boolean isInSight(String words) {
        return Fx.get(() -> {
            Bounds list = list().localToScene(list().getBoundsInLocal());
            return screen.all(words).stream()
                    .map(node -> node.localToScene(node.getBoundsInLocal()))
                    .anyMatch(list::contains);
        });
    }

    private ListView<?> list() {
        return screen.find("#timeline", ListView.class);
    }

    private void list(Consumer<ListView<?>> deed) {
        Fx.run(() -> deed.accept(list()));
    }

    private Slider slider() {
        return screen.find("#timeline-scrubber", Slider.class);
    }

    private double scrubber() {
        return Fx.get(() -> slider().getValue());
    }

    private double scrubberMax() {
        return Fx.get(() -> slider().getMax());
    }
}
