package org.appealdesk.app.screens;

import java.time.Duration;
import java.util.List;
import org.appealdesk.console.driver.Fx;

/** The agent's own day: reminders, cases put aside, people to look out for, and past cases. */
final class WorkdayReels {
    private static final Reel DAY = Reel.of(
            new Shot("day-empty", studio -> studio.act("shell.action.day")),
            new Shot("day-remind", studio -> {
                studio.open(CaseReels.STATEMENTS).claims();
                studio.clearToasts();
                studio.act("appeal.action.remindMe");
                studio.screen().awaitShown("#when-confirm");
                studio.mouse().write("when-reason", "Statement ready");
            }),
            new Shot("day-put-aside", studio -> {
                studio.screen().press("Enter");
                studio.screen().awaitGone("#when-confirm");
                studio.act("appeal.action.putAside");
                studio.screen().awaitShown("#when-confirm");
            }),
            new Shot("day-watch", studio -> {
                studio.screen().press("Enter");
                studio.screen().awaitGone("#when-confirm");
                studio.act("appeal.action.watchSeller");
                studio.screen().awaitShown("#sheet-words");
                studio.screen().type("Answers late in the evening; writes from two numbers.");
            }),
            new Shot("day-case", studio -> {
                studio.screen().press("Ctrl+Enter");
                studio.screen().awaitShown("#case-day-unwatch");
                studio.clearToasts();
            }),
            new Shot("day-past-cases", studio -> {
                studio.act("appeal.action.pastOfBuyer");
                studio.screen().awaitShown("#past-cases");
            }),
            new Shot("day", studio -> {
                studio.screen().press("Escape");
                studio.act("shell.action.day");
                studio.screen().awaitShown("#day-list");
            }),
            new Shot("day-queue", studio -> {
                studio.pass(Duration.ofMinutes(1));
                studio.act("shell.action.queue");
                studio.act("queue.action.sortByMessage");
                Fx.settle();
            }));

    /** The agent is away, and the supervisor of the training stands in. */
    private static final Reel AWAY = Reel.of(
            new Shot("away-say", studio -> {
                studio.open(CaseReels.STATEMENTS).claims();
                studio.act("workday.action.away");
                studio.screen().awaitShown("#absence-confirm");
                studio.screen().type("SUP");
                studio.mouse().write("absence-note", "On leave. The bank answers on Monday.");
                studio.clearToasts();
            }),
            new Shot("away-day", studio -> {
                studio.screen().press("Ctrl+Enter");
                studio.screen().awaitGone("#absence-confirm");
                studio.act("shell.action.day");
                studio.screen().awaitShown("#day-list");
                studio.clearToasts();
            }),
            new Shot("away-mine", studio -> {
                studio.act("shell.action.sitSupervisor");
                studio.act("shell.action.mine");
                Fx.settle();
                studio.clearToasts();
            }),
            new Shot("away-news", studio -> {
                studio.act("shell.action.news");
                studio.screen().awaitShown("#news-list");
            }),
            new Shot("away-case", studio -> {
                studio.screen().press("Escape");
                studio.open(CaseReels.STATEMENTS);
                studio.clearToasts();
            }),
            new Shot("away-take-over", studio -> {
                studio.act("appeal.action.takeOver");
                studio.screen().awaitShown("#sheet-words");
            }),
            new Shot("away-hand-over", studio -> {
                studio.screen().type("LT");
                studio.screen().press("Ctrl+Enter");
                studio.screen().awaitGone("#sheet-words");
                studio.act("appeal.action.handOver");
                studio.screen().awaitShown("#hand-over-to");
                studio.screen().type("LT");
                studio.clearToasts();
            }));

    static final List<Reel> ALL = List.of(DAY, AWAY);

    private WorkdayReels() {}
}
