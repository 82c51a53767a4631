package org.appealdesk.console.workday;

import java.util.Optional;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.casework.day.Reminder;
import org.appealdesk.casework.day.Snooze;
import org.appealdesk.casework.day.WatchedPerson;
import org.appealdesk.engine.trade.CaseId;

/** A line of the agent's day. */
public sealed interface DayItem {

    record Remind(Reminder reminder) implements DayItem {
        @Override
        public Optional<CaseId> caseId() {
            return Optional.of(reminder.caseId());
        }
    }

    record Aside(Snooze snooze) implements DayItem {
        @Override
        public Optional<CaseId> caseId() {
            return Optional.of(snooze.caseId());
        }
    }

    record LookOut(WatchedPerson person) implements DayItem {
        @Override
        public Optional<CaseId> caseId() {
            return Optional.empty();
        }
    }

    /** @param mayEnd whether who sits here may end it */
    record Away(Absence absence, boolean mayEnd) implements DayItem {
        @Override
        public Optional<CaseId> caseId() {
            return Optional.empty();
        }
    }

    /** The case it is about; empty when about none alone. */
    Optional<CaseId> caseId();
}
