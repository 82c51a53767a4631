package org.appealdesk.console.workday;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.day.DayBook;
import org.appealdesk.casework.day.Reminder;
import org.appealdesk.casework.day.Snooze;
import org.appealdesk.casework.day.WatchedPerson;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/**
 * The agent's plans as all windows show them. What could not be kept is told, and did not happen. To be used on the FX
 * thread only.
 */
public final class MyDay {
    private final DayBook book;
    private final ReadOnlyObjectWrapper<List<Reminder>> reminders;
    private final ReadOnlyObjectWrapper<List<Snooze>> snoozes;
    private final ReadOnlyObjectWrapper<List<WatchedPerson>> people;

    public MyDay(DayBook book) {
        this.book = book;
        this.reminders = new ReadOnlyObjectWrapper<>(this, "reminders", book.reminders());
        this.snoozes = new ReadOnlyObjectWrapper<>(this, "snoozes", book.snoozes());
        this.people = new ReadOnlyObjectWrapper<>(this, "people", book.people());
    }

    /** One that is gone with the program. */
    public static MyDay forgetful() {
        return new MyDay(new DayBook(new MemoryPapers()));
    }

    /** What is due first comes first. */
    public ReadOnlyObjectProperty<List<Reminder>> remindersProperty() {
        return reminders.getReadOnlyProperty();
    }

    /** What comes back first comes first. */
    public ReadOnlyObjectProperty<List<Snooze>> snoozesProperty() {
        return snoozes.getReadOnlyProperty();
    }

    /** Everybody to look out for. */
    public ReadOnlyObjectProperty<List<WatchedPerson>> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    /** The snooze of a case. */
    public Optional<Snooze> snooze(CaseId id) {
        return snoozes.get().stream().filter(one -> one.caseId().equals(id)).findFirst();
    }

    /** Who on the list may be the party of that side. */
    public List<WatchedPerson> watched(CaseFile file, Side side) {
        return watched(people.get(), file, side);
    }

    /** Who on the list may be a party of the case; safe for any thread. */
    public List<WatchedPerson> watched(CaseFile file) {
        List<WatchedPerson> all = book.people();
        return Stream.of(Side.values())
                .flatMap(side -> watched(all, file, side).stream())
                .distinct()
                .toList();
    }

    private static List<WatchedPerson> watched(List<WatchedPerson> all, CaseFile file, Side side) {
        return all.stream().filter(person -> person.is(file, side)).toList();
    }

    /** Keeps a reminder, in the place of the one with its id. */
    public void remind(ScreenTools tools, Reminder reminder) {
        keep(tools, () -> book.put(reminder));
    }

    /** A reminder is done. */
    public void done(ScreenTools tools, Reminder reminder) {
        keep(tools, () -> book.remove(reminder));
    }

    /** Puts a case aside. */
    public void snooze(ScreenTools tools, Snooze snooze) {
        keep(tools, () -> book.put(snooze));
    }

    /** A case is back. */
    public void wake(ScreenTools tools, CaseId id) {
        keep(tools, () -> book.wake(id));
    }

    /** Puts somebody on the list. */
    public void watch(ScreenTools tools, WatchedPerson person) {
        keep(tools, () -> book.put(person));
    }

    /** Takes somebody off the list. */
    public void unwatch(ScreenTools tools, WatchedPerson person) {
        keep(tools, () -> book.remove(person));
    }

    private void keep(ScreenTools tools, Runnable deed) {
        tools.tasks()
                .job(deed)
                .succeeded(_ -> read())
                .failed(
                        StorageException.class,
                        failure -> tools.notifier()
                                .tell(News.of(
                                        Level.BAD,
                                        new EngineWords(tools.texts())
                                                .notStored(failure.problem(), String.valueOf(failure.getMessage())))))
                .start();
    }

    private void read() {
        reminders.set(book.reminders());
        snoozes.set(book.snoozes());
        people.set(book.people());
    }
}
