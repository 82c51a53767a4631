package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Looking for words in the chat and in the timeline, through the screen of a case. */
class TranscriptSearchTest {
    private final CaseWindow window = CaseWindow.claimed();
    private final Screen screen = window.screen();

    @AfterEach
    void close() {
        window.close();
    }

    private void talk() {
        window.meanwhile(() -> {
            for (int number = 0; number < 60; number++) {
                String words = number % 20 == 5 ? "Đã chuyển ĐỦ tiền, lần " + number : "lời " + number;
                window.paper().say(window.id(), number % 2 == 0 ? Side.BUYER : Side.SELLER, words);
            }
        });
    }

    private List<String> found() {
        return Fx.get(() -> screen.all(".entry-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("found")))
                .flatMap(cell -> screen.textsIn(cell).stream())
                .toList());
    }

    private long marks() {
        return Fx.get(() -> screen.all(".found-mark").stream()
                .filter(mark -> !((Path) mark).getElements().isEmpty())
                .count());
    }

    @Test
    void findsWordsWhateverTheirCaseAndDiacriticsAndCountsTheLines() {
        talk();
        screen.click("#tab-chat");
        screen.press("Ctrl+F");
        screen.type("da chuyen du");

        assertThat(window.says("#chat-found")).isEqualTo("3 of 3");
        assertThat(found()).contains("Đã chuyển ĐỦ tiền, lần 45");
        assertThat(marks()).isPositive();
    }

    @Test
    void enterAndF3GoOnAndShiftGoesBackRoundTheEnds() {
        talk();
        screen.click("#tab-chat");
        screen.press("Ctrl+F");
        screen.type("chuyển đủ");
        screen.press("Enter");
        assertThat(window.says("#chat-found")).isEqualTo("1 of 3");
        assertThat(found()).contains("Đã chuyển ĐỦ tiền, lần 5");

        screen.press("F3");
        assertThat(window.says("#chat-found")).isEqualTo("2 of 3");
        assertThat(found()).contains("Đã chuyển ĐỦ tiền, lần 25");

        screen.press("Shift+F3");
        screen.press("Shift+Enter");
        assertThat(window.says("#chat-found")).isEqualTo("3 of 3");
        assertThat(found()).contains("Đã chuyển ĐỦ tiền, lần 45");
    }

    @Test
    void escapeClosesItAndLeavesThePlace() {
        talk();
        screen.click("#tab-chat");
        screen.press("Ctrl+F");
        screen.type("lần 25");
        assertThat(found()).contains("Đã chuyển ĐỦ tiền, lần 25");

        screen.press("Escape");

        assertThat(screen.shows("#chat-find")).isFalse();
        assertThat(marks()).isZero();
        assertThat(window.isFocused("#chat")).isTrue();
        assertThat(window.texts("#chat")).contains("Đã chuyển ĐỦ tiền, lần 25");
    }

    @Test
    void saysWhenNothingIsFound() {
        talk();
        screen.click("#tab-chat");
        screen.press("Ctrl+F");
        screen.type("khong ai noi the");
        assertThat(window.says("#chat-found")).isEqualTo("Not found");
        screen.press("Enter");
        assertThat(window.says("#chat-found")).isEqualTo("Not found");
    }

    @Test
    void aNewLineIsCountedAndTheLineInHandStays() {
        talk();
        screen.click("#tab-chat");
        screen.press("Ctrl+F");
        screen.type("chuyen du");
        screen.press("Enter");
        assertThat(window.says("#chat-found")).isEqualTo("1 of 3");

        window.meanwhile(() -> window.paper().say(window.id(), Side.BUYER, "chuyển đủ thật mà"));

        assertThat(window.says("#chat-found")).isEqualTo("1 of 4");
        assertThat(found()).contains("Đã chuyển ĐỦ tiền, lần 5");
    }

    @Test
    void theTimelineIsSearchedFromEverywhereElse() {
        window.meanwhile(() -> window.paper().say(window.id(), Side.BUYER, "Đã gửi biên lai"));
        screen.click("#tab-findings");
        screen.press("Ctrl+F");
        screen.type("bien lai");

        assertThat(window.hasState("#tab-timeline", "selected")).isTrue();
        assertThat(window.says("#timeline-found")).isEqualTo("1 of 1");
        assertThat(found()).contains("Đã gửi biên lai");
        assertThat(Fx.get(() ->
                        screen.all(".found-mark").stream().map(Node::getParent).toList()))
                .allSatisfy(parent -> assertThat(parent).isInstanceOf(MarkedText.class));
    }

    @Test
    void everyLineThatIsCountedHasItsWordsMarked() {
        window.meanwhile(() -> window.paper().say(window.id(), Side.BUYER, "E1 là biên lai"));
        screen.press("Ctrl+F");
        for (String words : List.of("e1", "claimed", "filed the appeal", "bien lai")) {
            window.write("#timeline-find", words);
            assertThat(window.says("#timeline-found")).as(words).startsWith("1 of");
            int lines = Integer.parseInt(window.says("#timeline-found").split(" ", -1)[2]);
            assertThat(marks()).as(words).isGreaterThanOrEqualTo(Math.min(lines, 1));
        }
    }
}
