package org.appealdesk.console.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.chart.XYChart;
import org.appealdesk.console.driver.BusyDays;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsScreenTest {
    private final PaperDesk paper = new PaperDesk();
    private int appeals;

    @TempDir
    private Path folder;

    /** One that waits for support. */
    private CaseId queued() {
        CaseId id =
                paper.appeal(String.valueOf(388_100 + appeals++), "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.failNegotiation(id);
        return id;
    }

    private StatisticsDesk busy() {
        new BusyDays(paper, paper::pass, PaperDesk.ME).work(6);
        return StatisticsDesk.open(paper);
    }

    @Test
    void whereNothingWasWithSupportItSaysWhatWillAppear() {
        try (StatisticsDesk desk = StatisticsDesk.open(paper)) {
            assertThat(desk.texts())
                    .contains(
                            "Nothing was with support in these days",
                            "Figures appear here once an appeal waits for support. Choose other days above.");
            assertThat(desk.screen().all(".chart")).isEmpty();
        }
    }

    @Test
    void ownFiguresHaveTheWholeDesksBesideThem() {
        CaseId mine = queued();
        CaseId colleagues = queued();
        queued();
        paper.pass(Duration.ofMinutes(4));
        paper.claim(mine, PaperDesk.ME);
        paper.claim(colleagues, PaperDesk.COLLEAGUE);
        paper.release(mine);
        try (StatisticsDesk desk = StatisticsDesk.open(paper)) {
            assertThat(desk.row("statistics-figures", "Handled")).containsExactly("Handled", "1", "1");
            assertThat(desk.row("statistics-figures", "Open")).containsExactly("Open", "0", "2");
            assertThat(desk.row("statistics-figures", "Came to support, or into my hands")
                            .subList(1, 3))
                    .containsExactly("1", "3");
            assertThat(desk.row("statistics-times", "To the first act – Me").subList(1, 4))
                    .containsExactly("4 min", "4 min", "1 (few)");
            assertThat(desk.row("statistics-results", "No ruling: settled by the parties")
                            .subList(1, 5))
                    .as("of one there is no share")
                    .containsExactly("1", "–", "1", "–");
            assertThat(desk.texts()).contains("median of only 1 · whole desk 4 min");

            desk.act(StatisticsActions.DESK);
            assertThat(desk.row("statistics-figures", "Open")).containsExactly("Open", "2");
        }
    }

    @Test
    void noColleagueIsNamed() {
        try (StatisticsDesk desk = busy()) {
            for (int step = 0; step < 2; step++) {
                String colleague = PaperDesk.COLLEAGUE.id().value();
                assertThat(desk.texts()).isNotEmpty().noneMatch(text -> text.contains(colleague));
                desk.act(StatisticsActions.DESK);
            }
        }
    }

    @Test
    void everyPictureStandsStillAndIsToldLikeItsTable() {
        try (StatisticsDesk desk = busy()) {
            List<Node> charts = desk.screen().all(".chart");
            assertThat(charts).hasSize(3);
            for (Node node : charts) {
                XYChart<?, ?> chart = (XYChart<?, ?>) node;
                assertThat(chart.getAnimated()).isFalse();
                assertThat(chart.getXAxis().getAnimated()).isFalse();
                assertThat(chart.getYAxis().getAnimated()).isFalse();
                List<List<String>> rows = desk.table(chart.getId().replace("-chart", ""));
                assertThat(rows).isNotEmpty();
                for (List<String> row : rows) {
                    assertThat(Fx.get(chart::getAccessibleText)).contains(row.get(0), row.get(1));
                }
            }
        }
    }

    @Test
    void byKeyboardTheAgentTurnsToOtherDaysAndWork() {
        try (StatisticsDesk desk = busy()) {
            assertThat(desk.focused()).isEqualTo("statistics-days-week");
            int week = desk.table("statistics-course").size();
            desk.screen().press("Right");
            assertThat(desk.focused()).isEqualTo("statistics-days-month");
            assertThat(desk.model().daysProperty().get()).isEqualTo(Days.MONTH);
            assertThat(List.of(week, desk.table("statistics-course").size())).containsExactly(7, 30);

            desk.act(StatisticsActions.TODAY);
            assertThat(desk.table("statistics-course").getFirst().getFirst()).isEqualTo("00:00");
            desk.act(StatisticsActions.DESK);
            desk.act(StatisticsActions.OWN_DATES);
            assertThat(desk.focused()).isEqualTo("statistics-first");
        }
    }

    @Test
    void ownDatesBeginWithTheShownOnesAndAreReadWhileTheyAreWritten() {
        try (StatisticsDesk desk = busy()) {
            desk.act(StatisticsActions.OWN_DATES);
            assertThat(desk.model().firstProperty().get()).isEqualTo("2026-11-21");
            assertThat(desk.table("statistics-course")).hasSize(7);

            desk.screen().type("2026-11-25");
            assertThat(desk.table("statistics-course").getFirst().getFirst()).isEqualTo("25 Nov");
            desk.screen().press("Backspace");
            desk.screen().press("Backspace");
            desk.screen().press("Backspace");
            assertThat(desk.says("#statistics-dates-problem"))
                    .isEqualTo("Write both days as 2026-11-24, the first one first, at most 366 days.");
            assertThat(desk.table("statistics-course"))
                    .as("what was shown stays")
                    .hasSize(26);
            desk.act(StatisticsActions.WEEK);
            assertThat(desk.screen().shows("#statistics-dates-problem")).isFalse();
        }
    }

    @Test
    void theWindowIsFreeWhileItIsCounted() {
        queued();
        try (StatisticsDesk desk = StatisticsDesk.heldUp(paper)) {
            assertThat(desk.texts()).contains("Counting");
            desk.act(StatisticsActions.DESK);
            desk.letGo();
            assertThat(desk.row("statistics-figures", "Open")).containsExactly("Open", "1");
        }
    }

    @Test
    void changesAreCountedTogetherOnceASecondAndOnlyWhatChanged() {
        CaseId first = queued();
        queued();
        try (StatisticsDesk desk = StatisticsDesk.open(paper)) {
            assertThat(desk.model().historiesRead()).isEqualTo(2);
            int before = desk.jobs();
            Fx.run(() -> {
                paper.claim(first, PaperDesk.ME);
                paper.say(first, Side.BUYER, "Em chuyển rồi");
                paper.say(first, Side.SELLER, "Chưa thấy");
            });
            assertThat(desk.jobs()).isEqualTo(before);

            desk.pass(Duration.ofSeconds(1));
            assertThat(desk.jobs()).isEqualTo(before + 1);
            assertThat(desk.model().historiesRead()).isEqualTo(3);
            assertThat(desk.row("statistics-figures", "Open")).containsExactly("Open", "1", "2");
            desk.pass(Duration.ofSeconds(1));
            assertThat(desk.jobs()).as("nothing has changed").isEqualTo(before + 1);
        }
    }

    @Test
    void whatIsCountedForOtherDaysIsDropped() {
        queued();
        try (StatisticsDesk desk = StatisticsDesk.open(paper)) {
            desk.holdUp();
            desk.act(StatisticsActions.MONTH);
            desk.act(StatisticsActions.TODAY);
            desk.letGo();
            assertThat(desk.table("statistics-course").getFirst().getFirst()).isEqualTo("00:00");
        }
    }

    @Test
    void aNewDayTurnsTheDaysOn() {
        queued();
        try (StatisticsDesk desk = StatisticsDesk.open(paper)) {
            assertThat(desk.table("statistics-course").getLast().getFirst()).isEqualTo("23 Nov");
            desk.pass(Duration.ofHours(10));
            assertThat(desk.table("statistics-course").getLast().getFirst()).isEqualTo("24 Nov");
        }
    }

    @Test
    void whatIsShownIsSavedAsCsv() throws IOException {
        Path file = folder.resolve("out.csv");
        try (StatisticsDesk desk = busy()) {
            desk.desktop().dialogs().willChoose(List.of(file));
            desk.act(StatisticsActions.EXPORT);

            String handled = desk.row("statistics-figures", "Handled").get(1);
            assertThat(Files.readString(file).lines())
                    .startsWith("scope,from,to,figure,item,value,unit,of")
                    .contains("agent LT,2026-11-20T17:00:00Z,2026-11-27T17:00:00Z,handled,," + handled + ",stays,");
            assertThat(desk.desktop().notifier().told())
                    .extracting(Notifier.News::text)
                    .containsExactly("Saved as out.csv");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeSavedIsTold() {
        try (StatisticsDesk desk = busy()) {
            desk.desktop()
                    .dialogs()
                    .willChoose(List.of(folder.resolve("missing").resolve("out.csv")));
            desk.act(StatisticsActions.EXPORT);

            assertThat(desk.desktop().notifier().told())
                    .extracting(Notifier.News::level)
                    .containsExactly(Notifier.Level.BAD);
            desk.act(StatisticsActions.EXPORT);
            assertThat(desk.desktop().notifier().told())
                    .as("no file was chosen")
                    .hasSize(1);
        }
    }

    @Test
    void itSpeaksVietnamese() {
        new BusyDays(paper, paper::pass, PaperDesk.ME).work(2);
        try (StatisticsDesk desk = StatisticsDesk.open(paper, Language.VIETNAMESE)) {
            assertThat(desk.row("statistics-figures", "Đã xử lý")).hasSize(3);
            desk.act(StatisticsActions.OWN_DATES);
            desk.screen().type("23/11/2026");
            assertThat(desk.screen().shows("#statistics-dates-problem")).isFalse();
        }
    }
}
