package org.appealdesk.training;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Duties and their times. What is due at the same instant comes in the order it was put in. For one thread. */
final class Agenda {
    /** @param order breaks ties */
    record Appointment(Instant due, long order, Duty duty) {}

    private static final Comparator<Appointment> IN_TURN =
            Comparator.comparing(Appointment::due).thenComparingLong(Appointment::order);

    private final PriorityQueue<Appointment> appointments = new PriorityQueue<>(IN_TURN);
    private long put;

    void put(Instant due, Duty duty) {
        appointments.add(new Appointment(due, put++, duty));
    }

    /** Forgets what was done already. */
    void strike(Predicate<Appointment> done) {
        appointments.removeIf(done);
    }

    Optional<Instant> next() {
        return Optional.ofNullable(appointments.peek()).map(Appointment::due);
    }

    /** The first one of its kind. */
    Optional<Appointment> next(Predicate<Appointment> wanted) {
        return appointments.stream().filter(wanted).min(IN_TURN);
    }

    /** Takes the first one that is due by then. */
    Optional<Appointment> take(Instant now) {
        return take(one -> !one.due().isAfter(now));
    }

    /** Takes the first one of its kind. */
    Optional<Appointment> take(Predicate<Appointment> wanted) {
        Optional<Appointment> first = next(wanted);
        first.ifPresent(appointments::remove);
        return first;
    }
}
