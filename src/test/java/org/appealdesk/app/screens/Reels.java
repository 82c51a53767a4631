package org.appealdesk.app.screens;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import org.appealdesk.console.driver.BusyDays;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.state.Stage;

/** All screens but those of cases. */
final class Reels {
    private static final Reel QUEUE = Reel.of(
            new Shot("queue", Reels::withoutSelection),
            new Shot("queue-one-selected", studio -> studio.screen().click(number(studio, 2))),
            new Shot("queue-several-selected", studio -> {
                studio.screen().press("Shift+Down");
                studio.screen().press("Shift+Down");
            }),
            new Shot("queue-nothing-fits", studio -> {
                studio.mouse().write("queue-filter-text", "zzzz");
                studio.screen().awaitGone("#queue-table");
            }),
            new Shot("queue-later", studio -> {
                studio.pass(Duration.ofMinutes(30));
                withoutSelection(studio);
            }));

    private static final Reel SHELL = Reel.of(
            new Shot("news-empty", studio -> {
                studio.act("shell.action.news");
                studio.screen().awaitShown("#news-list");
            }),
            new Shot("palette", studio -> {
                studio.screen().press("Escape");
                studio.act("shell.action.palette");
                studio.screen().awaitShown("#palette-field");
            }),
            new Shot("palette-cases", studio -> studio.screen().type("20143")),
            new Shot("palette-nothing", studio -> studio.mouse().write("palette-field", "zzzz")),
            new Shot("toasts", Reels::newsOfOwnCases),
            new Shot("news", studio -> {
                studio.clearToasts();
                studio.act("shell.action.news");
                studio.screen().awaitShown("#news-list");
            }),
            new Shot("mine", studio -> {
                studio.screen().press("Escape");
                studio.act("shell.action.mine");
            }),
            new Shot("find", studio -> {
                studio.act("shell.action.find");
                studio.mouse().write("find-field", "minh");
            }),
            new Shot("find-nothing", studio -> studio.mouse().write("find-field", "zzzz")),
            new Shot("settings", studio -> studio.act("shell.action.settings")));

    private static final Reel TRAINING = Reel.of(
            new Shot("library", studio -> {
                studio.act("shell.action.training");
                studio.screen().awaitShown("#library");
            }),
            new Shot("roleplay", studio -> {
                studio.open(CaseReels.NEGOTIATION_FAILED);
                studio.act("roleplay.action.toggle");
                studio.screen().awaitShown("#roleplay");
            }),
            new Shot("roleplay-queue", studio -> studio.act("shell.action.queue")));

    private static final Reel STATISTICS = Reel.of(
            new Shot("statistics-empty", studio -> {
                studio.act("shell.action.statistics");
                studio.screen().awaitShown(".state-title");
            }),
            new Shot("statistics", studio -> {
                new BusyDays(PaperDesk.over(studio.console().desk()), studio::pass, PaperDesk.ME).work(6);
                studio.screen().awaitShown("#statistics-course-chart");
            }),
            new Shot("statistics-desk", studio -> studio.mouse().use("statistics-whose-desk")),
            new Shot("statistics-desk-below", studio -> scroll(studio, 1)),
            new Shot("statistics-below", studio -> {
                studio.mouse().use("statistics-whose-mine");
                scroll(studio, 1);
            }),
            new Shot("statistics-dates-wrong", studio -> {
                scroll(studio, 0);
                studio.mouse().use("statistics-days-own");
                studio.mouse().write("statistics-first", "2027-02-30");
            }),
            new Shot("statistics-today", studio -> studio.mouse().use("statistics-days-today")));

    private static final Reel FAILED = Reel.of(new Shot("failed-start", studio -> {
        studio.console().startAgain();
        studio.screen().awaitShown("#failed-quit");
    }));

    static final List<Reel> ALL = Stream.of(
                    List.of(QUEUE, SHELL, TRAINING, STATISTICS, FAILED),
                    CaseReels.ALL,
                    BenchReels.ALL,
                    LiveReels.ALL,
                    WorkdayReels.ALL)
            .flatMap(List::stream)
            .toList();

    private Reels() {}

    /** Several cases of the agent's own go on by themselves. */
    private static void newsOfOwnCases(Studio studio) {
        studio.screen().press("Escape");
        Fx.run(() -> studio.toasts().stayProperty().set(javafx.util.Duration.INDEFINITE));
        for (String scenario : List.of("released-while-in-review", CaseReels.NEGOTIATION_FAILED)) {
            studio.open(scenario).claims();
        }
        studio.pass(Duration.ofMinutes(3));
        studio.screen().awaitShown(".toast");
        studio.console()
                .await(
                        "the case that was released is closed",
                        () -> studio.console()
                                        .view("released-while-in-review")
                                        .file()
                                        .appeal()
                                        .orElseThrow()
                                        .stage()
                                == Stage.CANCELLED);
    }

    /** @param to from 0, the top, to 1 */
    private static void scroll(Studio studio, double to) {
        Fx.run(() ->
                studio.screen().find(".statistics-scroll", ScrollPane.class).setVvalue(to));
    }

    /** What no filter fits is not selected any more. */
    private static void withoutSelection(Studio studio) {
        studio.act("shell.action.queue");
        studio.mouse().write("queue-filter-text", "zzzz");
        studio.screen().awaitGone("#queue-table");
        studio.act("queue.action.clearFilter");
        studio.screen().awaitShown("#queue-table");
        studio.clearToasts();
    }

    /** The number that a row of the queue shows, from 0. */
    private static String number(Studio studio, int row) {
        return studio.numbers().get(row);
    }
}
