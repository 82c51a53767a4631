package org.appealdesk.casework.day;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.engine.trade.CaseId;

/**
 * An agent's own plans, kept among his papers. What a method that changes something could not keep did not happen; it
 * waits for the disk and throws {@link org.appealdesk.casework.StorageException}. Safe for use by several threads.
 */
public final class DayBook {
    private static final String REMINDER = "reminder";
    private static final String SNOOZE = "snooze";
    private static final String PERSON = "watched-person";

    private final DeskPapers papers;
    private final Map<String, Reminder> reminders = new TreeMap<>();
    private final Map<String, Snooze> snoozes = new TreeMap<>();
    private final Map<String, WatchedPerson> people = new TreeMap<>();

    /** Reads what was kept; papers of a later version are left as they are. */
    public DayBook(DeskPapers papers) {
        this.papers = papers;
        papers.all(REMINDER)
                .forEach((id, text) -> PaperLines.reminder(id, text).ifPresent(one -> reminders.put(id, one)));
        papers.all(SNOOZE).forEach((id, text) -> PaperLines.snooze(id, text).ifPresent(one -> snoozes.put(id, one)));
        papers.all(PERSON).forEach((id, text) -> PaperLines.person(id, text).ifPresent(one -> people.put(id, one)));
    }

    /** All reminders, what is due first first. */
    public synchronized List<Reminder> reminders() {
        return reminders.values().stream()
                .sorted(Comparator.comparing(Reminder::due).thenComparing(Reminder::id))
                .toList();
    }

    /** Keeps a reminder in the place of the one with its id. */
    public synchronized void put(Reminder reminder) {
        papers.write(REMINDER, reminder.id(), PaperLines.write(reminder));
        reminders.put(reminder.id(), reminder);
    }

    /** The reminder is done. */
    public synchronized void remove(Reminder reminder) {
        papers.remove(REMINDER, reminder.id());
        reminders.remove(reminder.id());
    }

    /** All cases put aside, those that come back first first. */
    public synchronized List<Snooze> snoozes() {
        return snoozes.values().stream()
                .sorted(Comparator.comparing(Snooze::until)
                        .thenComparing(one -> one.caseId().value()))
                .toList();
    }

    /** Puts a case aside, in the place of what was said of it before. */
    public synchronized void put(Snooze snooze) {
        papers.write(SNOOZE, snooze.caseId().value(), PaperLines.write(snooze));
        snoozes.put(snooze.caseId().value(), snooze);
    }

    /** The case is back. */
    public synchronized void wake(CaseId id) {
        papers.remove(SNOOZE, id.value());
        snoozes.remove(id.value());
    }

    /** Everybody to look out for, by when they came on the list. */
    public synchronized List<WatchedPerson> people() {
        return people.values().stream()
                .sorted(Comparator.comparing(WatchedPerson::since).thenComparing(WatchedPerson::id))
                .toList();
    }

    /** Puts somebody on the list, in the place of the one with his id. */
    public synchronized void put(WatchedPerson person) {
        papers.write(PERSON, person.id(), PaperLines.write(person));
        people.put(person.id(), person);
    }

    /** Takes somebody off the list. */
    public synchronized void remove(WatchedPerson person) {
        papers.remove(PERSON, person.id());
        people.remove(person.id());
    }
}
