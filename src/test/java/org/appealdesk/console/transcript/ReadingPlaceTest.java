package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.trade.Side;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is read stays where it stands on the screen, whatever comes before or behind it. */
class ReadingPlaceTest {
    /** Part of a pixel: text is laid out on whole ones. */
    private static final double NOTHING = 0.6;

    /** A line in sight: what it is and where it begins. */
    private record Line(TimelineEntry.Place place, double y) {}

    private static Line first(ListView<?> list) {
        VirtualFlow<?> flow = NewestLine.flowOf(list).getValue().orElseThrow();
        IndexedCell<?> cell = flow.getFirstVisibleCell();
        return new Line(((TimelineEntry) cell.getItem()).place(), cell.getLayoutY());
    }

    private static Line last(ListView<?> list) {
        VirtualFlow<?> flow = NewestLine.flowOf(list).getValue().orElseThrow();
        IndexedCell<?> cell = flow.getLastVisibleCell();
        return new Line(((TimelineEntry) cell.getItem()).place(), cell.getLayoutY());
    }

    private static void same(Line before, Line after) {
        assertThat(after.place()).isEqualTo(before.place());
        assertThat(after.y()).isCloseTo(before.y(), Offset.offset(NOTHING));
    }

    private static String words(int number) {
        return "lời " + number + " rất dài".repeat(number * 7 % 60);
    }

    private static List<TimelineEntry> entries(int messages) {
        return Timeline.of(LongCase.history(messages), _ -> Optional.empty());
    }

    /** Lines without a desk below them, so that older ones can come. */
    private static TranscriptView viewOf(Transcript transcript, Texts texts) {
        return new TranscriptView("lines", transcript, texts, new PaperExhibits(), _ -> {});
    }

    private static final class Lines implements AutoCloseable {
        private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"));
        private final Transcript transcript = Fx.get(() -> new Transcript(new EngineWords(texts)));
        private final TranscriptView view = Fx.get(() -> viewOf(transcript, texts));
        private final Screen screen = Screen.open(700, 500, view::root);

        Lines(List<TimelineEntry> first) {
            Fx.run(view::attach);
            Fx.run(() -> transcript.show(first));
        }

        void show(List<TimelineEntry> next) {
            Fx.run(() -> transcript.show(next));
        }

        @Override
        public void close() {
            Fx.run(view::detach);
            screen.close();
        }
    }

    @Test
    void fiveHundredOlderLinesMoveNothing() {
        List<TimelineEntry> all = entries(600);
        List<TimelineEntry> newer = all.subList(500, all.size());
        try (Lines lines = new Lines(newer)) {
            Fx.run(() -> lines.view.list().requestFocus());
            for (int pages = 0; pages < 3; pages++) {
                lines.screen.press("Page Up");
            }
            lines.screen.turnWheel(lines.view.list(), -1);
            Line before = Fx.get(() -> first(lines.view.list()));
            assertThat(before.place()).isNotEqualTo(newer.getFirst().place());

            lines.show(all);
            assertThat(lines.view.list().getItems()).hasSize(all.size());
            same(before, Fx.get(() -> first(lines.view.list())));

            lines.show(newer);
            same(before, Fx.get(() -> first(lines.view.list())));
        }
    }

    @Test
    void atTheEndItFollowsThoughHistoryComesBefore() {
        List<TimelineEntry> all = entries(300);
        try (Lines lines = new Lines(all.subList(200, all.size() - 1))) {
            lines.show(all);

            assertThat(Fx.get(() -> last(lines.view.list())).place())
                    .isEqualTo(all.getLast().place());
        }
    }

    @Test
    void aNewLineMovesNothingWhileTheAgentReadsFurtherUpAndIsFollowedAtTheEnd() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.meanwhile(() -> {
                for (int number = 0; number < 60; number++) {
                    window.paper().say(window.id(), number % 2 == 0 ? Side.BUYER : Side.SELLER, words(number));
                }
            });
            Screen screen = window.screen();
            screen.click("#tab-chat");
            ListView<?> list = screen.find("#chat", ListView.class);
            Fx.run(list::requestFocus);
            screen.press("Page Up");
            screen.press("Page Up");
            Line before = Fx.get(() -> first(list));

            window.meanwhile(() -> window.paper().say(window.id(), Side.BUYER, "mới nhất"));
            same(before, Fx.get(() -> first(list)));

            screen.press("End");
            window.meanwhile(() -> window.paper().say(window.id(), Side.BUYER, "còn mới hơn"));
            assertThat(window.texts("#chat")).contains("còn mới hơn");
        }
    }

    @Test
    void aReceiptForALineAboveMovesNothing() {
        try (CaseWindow window = CaseWindow.claimed()) {
            List<String> ids = new ArrayList<>();
            window.meanwhile(() -> {
                for (int number = 0; number < 50; number++) {
                    window.paper().say(window.id(), number % 2 == 0 ? Side.BUYER : Side.SELLER, words(number));
                }
            });
            window.view().events().forEach(event -> {
                if (event.event() instanceof DossierEvent.MessageSent(var message)) {
                    ids.add(message.id());
                }
            });
            window.screen().click("#tab-chat");
            ListView<?> list = window.screen().find("#chat", ListView.class);
            Fx.run(list::requestFocus);
            window.screen().press("Page Up");
            Line before = Fx.get(() -> first(list));

            for (String id : ids.subList(0, 15)) {
                window.act(
                        new Actor.Platform(),
                        new PlatformAction.ReportMessage(new MessageReport.Seen(id, PaperDesk.START)));
            }

            same(before, Fx.get(() -> first(list)));
        }
    }

    @Test
    void kindsThatAreShownAgainComeWithoutMovingWhatIsRead() {
        try (CaseWindow window = LongCase.opened(500, 60)) {
            Screen screen = window.screen();
            ListView<?> list = screen.find("#timeline", ListView.class);
            choose(screen, "Messages");
            Fx.run(list::requestFocus);
            screen.press("Page Up");
            Line before = Fx.get(() -> first(list));

            choose(screen, "Messages");

            assertThat(Fx.get(() -> list.getItems().size())).isGreaterThan(500);
            same(before, Fx.get(() -> first(list)));
        }
    }

    private static void choose(Screen screen, String kind) {
        screen.click("#timeline-kinds");
        screen.awaitShown(kind);
        screen.click(screen.all(kind).stream()
                .filter(node ->
                        Fx.get(() -> !node.getScene().equals(screen.stage().getScene())))
                .findFirst()
                .orElseThrow());
    }
}
