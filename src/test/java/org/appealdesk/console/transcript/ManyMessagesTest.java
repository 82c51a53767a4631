package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import javafx.scene.control.ListView;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.junit.jupiter.api.Test;

/** A case with very many messages, on its real screen. */
class ManyMessagesTest {
    private static final int MANY = 10_000;

    @Test
    void tenThousandMessagesAreOpenAtOnceAndOnlyThoseInSightAreDrawn() {
        try (CaseWindow window = opened(MANY)) {
            window.screen().click("#tab-chat");

            assertThat(window.says("#tab-chat")).isEqualTo("Chat 10,000");
            assertThat(Fx.get(() -> list(window, "#chat").getItems().size())).isGreaterThan(MANY);
            assertThat(cells(window, "#chat")).isBetween(1, 60);
            assertThat(window.texts("#chat")).contains("lời 9998").doesNotContain("lời 1");

            Fx.run(() -> window.screen().find("#chat").requestFocus());
            window.screen().press("Home");
            assertThat(window.texts("#chat")).contains("lời 1").doesNotContain("lời 9998");
            window.screen().press("End");
            assertThat(window.texts("#chat")).contains("lời 9998");
            assertThat(cells(window, "#chat")).isBetween(1, 60);

            window.screen().click("#tab-timeline");
            assertThat(cells(window, "#timeline")).isBetween(1, 60);
            assertThat(window.texts("#timeline")).contains("lời 9998");
        }
    }

    @Test
    void wordsAreFoundAmongTenThousandAndNothingMoreIsDrawn() {
        try (CaseWindow window = opened(MANY)) {
            window.screen().click("#tab-chat");
            window.screen().press("Ctrl+F");
            window.screen().type("loi 4321");

            assertThat(window.says("#chat-found")).isEqualTo("1 of 1");
            assertThat(Fx.get(() -> window.screen().textsIn(list(window, "#chat"))))
                    .contains("lời 4321");
            assertThat(cells(window, "#chat")).isBetween(1, 60);

            window.write("#chat-find", "lời");
            assertThat(window.says("#chat-found")).endsWith("of 10,000");
            assertThat(cells(window, "#chat")).isBetween(1, 60);
        }
    }

    /** Memory that the FX thread asked for stands for its work: it does not depend on how busy the machine is. */
    @Test
    void openingFourTimesAsManyTakesAboutFourTimesTheWork() {
        work(500);
        long few = work(MANY / 4);
        long many = work(MANY);

        assertThat((double) many / few)
                .as("%d bytes for %d messages, %d for %d", few, MANY / 4, many, MANY)
                .isLessThan(6);
    }

    private static long work(int messages) {
        CaseWindow[] opened = new CaseWindow[1];
        long before = asked();
        opened[0] = opened(messages);
        opened[0].screen().click("#tab-chat");
        long after = asked();
        opened[0].close();
        return after - before;
    }

    private static long asked() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Fx.get(
                () -> threads.getThreadAllocatedBytes(Thread.currentThread().threadId()));
    }

    private static CaseWindow opened(int messages) {
        return LongCase.opened(messages, 0);
    }

    /** All cells that there are, seen or not. */
    private static int cells(CaseWindow window, String list) {
        return Fx.get(() -> list(window, list).lookupAll(".entry-cell").size());
    }

    private static ListView<?> list(CaseWindow window, String list) {
        return window.screen().find(list, ListView.class);
    }
}
