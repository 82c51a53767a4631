package org.appealdesk.training;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.scenario.Step;

/** Steps and their times. What is due at the same instant comes in the order it was put in. For one thread. */
final class Agenda {
    /** @param order breaks ties */
    record Appointment(Instant due, long order, CaseId caseId, Step step) {}

    private final PriorityQueue<Appointment> appointments =
            new PriorityQueue<>(Comparator.comparing(Appointment::due).thenComparingLong(Appointment::order));
    private long put;

    void put(Instant due, CaseId caseId, Step step) {
        appointments.add(new Appointment(due, put++, caseId, step));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(appointments.peek()).map(Appointment::due);
    }

    /** Takes the first one that is due by then. */
    Optional<Appointment> take(Instant now) {
        Appointment first = appointments.peek();
        if (first == null || first.due().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(appointments.remove());
    }
}
