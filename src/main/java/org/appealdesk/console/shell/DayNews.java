package org.appealdesk.console.shell;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.day.Reminder;
import org.appealdesk.casework.day.Snooze;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.queue.QueueModel;
import org.appealdesk.console.queue.QueueRow;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Countdown;
import org.appealdesk.console.workday.MyDay;
import org.appealdesk.engine.trade.CaseId;

/**
 * Tells of reminders at their time by the authority's clock, and brings cases back that were put aside: at their time, when
 * a party acted, or when a deadline comes near. What was due while the program was closed is told at once. To be used on
 * the FX thread only.
 */
final class DayNews {
    private final CaseDesk desk;
    private final QueueModel queue;
    private final MyDay day;
    private final ScreenTools tools;
    private final Texts texts;
    private final CaseTitles titles;
    /** As they were when they were told of: one that is put off is told of again. */
    private final Set<Reminder> told = new HashSet<>();

    private Set<Snooze> waking = new HashSet<>();

    DayNews(CaseDesk desk, QueueModel queue, MyDay day, CaseTitles titles, ScreenTools tools) {
        this.desk = desk;
        this.queue = queue;
        this.day = day;
        this.tools = tools;
        this.texts = tools.texts();
        this.titles = titles;
    }

    void follow(Subscriptions whileFollowed) {
        whileFollowed.follow(tools.ticker().nowProperty().map(now -> now.truncatedTo(ChronoUnit.SECONDS)), this::look);
        whileFollowed.onChange(queue.shown(), () -> look(tools.ticker().now()));
    }

    private void look(Instant now) {
        for (Reminder reminder : day.remindersProperty().get()) {
            if (!now.isBefore(reminder.due()) && told.add(reminder)) {
                String words = texts.get("workday.news.reminder", reminder.reason(), titles.number(reminder.caseId()));
                tools.notifier().keep(new News(Level.WARN, words, reminder.caseId()));
            }
        }
        List<Snooze> aside = day.snoozesProperty().get();
        waking.retainAll(Set.copyOf(aside));
        for (Snooze snooze : aside) {
            end(snooze, now).filter(_ -> waking.add(snooze)).ifPresent(why -> {
                day.wake(tools, snooze.caseId());
                String words = texts.get("workday.news.back", titles.number(snooze.caseId()), texts.get(why));
                tools.notifier().keep(new News(Level.INFO, words, snooze.caseId()));
            });
        }
    }

    /** Why it is over, as the key of its words; empty while the case stays aside. */
    private Optional<String> end(Snooze snooze, Instant now) {
        if (!now.isBefore(snooze.until())) {
            return Optional.of("workday.back.time");
        }
        CaseId id = snooze.caseId();
        if (desk.find(id).filter(snooze::isBrokenBy).isPresent()) {
            return Optional.of("workday.back.party");
        }
        return queue.find(id)
                .flatMap(QueueRow::due)
                .filter(due -> isNear(due, now))
                .map(_ -> "workday.back.due");
    }

    /** From amber on, see {@link Countdown}. */
    private static boolean isNear(QueueRow.Due due, Instant now) {
        return new Countdown(due.from(), due.at(), Countdown.AtZero.OVERDUE, "").urgency(now) != Countdown.Urgency.CALM;
    }
}
