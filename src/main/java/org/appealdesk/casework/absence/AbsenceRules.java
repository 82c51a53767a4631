package org.appealdesk.casework.absence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.appealdesk.casework.absence.AbsenceRefusal.Why;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;

/**
 * What absences may be recorded, wherever they are kept. Nobody stands in for who stands in: a substitute has the cases
 * of the one who named him, and nobody else's. Stateless.
 */
public final class AbsenceRules {

    public static final Duration LONGEST = Duration.ofDays(366);

    /** In characters. */
    public static final int LONGEST_NOTE = 500;

    private AbsenceRules() {}

    /** Whether somebody may record or end absences of that person. */
    public static boolean speaksFor(Actor.Staff by, AgentId person) {
        return by instanceof Actor.Supervisor || by.id().equals(person);
    }

    /**
     * What is wrong with a plan.
     *
     * @param known absences that are not over
     * @param by who wants it recorded
     */
    public static Optional<AbsenceRefusal> refusal(
            Collection<Absence> known, AbsencePlan plan, Actor.Staff by, Instant now) {
        return speaksFor(by, plan.person()) ? refusal(known, plan, now) : refused(Why.NOT_YOURS);
    }

    /** What is wrong with a plan, whoever has it. */
    public static Optional<AbsenceRefusal> refusal(Collection<Absence> known, AbsencePlan plan, Instant now) {
        if (plan.person().equals(plan.substitute())) {
            return refused(Why.ONESELF);
        }
        if (!plan.from().isBefore(plan.until())) {
            return refused(Why.BACKWARDS);
        }
        if (!now.isBefore(plan.until())) {
            return refused(Why.PAST);
        }
        if (plan.until().isAfter(plan.from().plus(LONGEST))) {
            return refused(Why.TOO_LONG);
        }
        if (plan.note().length() > LONGEST_NOTE) {
            return refused(Why.NOTE_TOO_LONG);
        }
        return inTheWay(known, plan, one -> one.person().equals(plan.person()), Why.OVERLAPS)
                .or(() -> inTheWay(known, plan, one -> one.person().equals(plan.substitute()), Why.SUBSTITUTE_AWAY));
    }

    private static Optional<AbsenceRefusal> inTheWay(
            Collection<Absence> known, AbsencePlan plan, Predicate<Absence> whose, Why why) {
        return known.stream()
                .filter(whose)
                .filter(one -> one.meets(plan))
                .findFirst()
                .map(one -> new AbsenceRefusal(why, one));
    }

    private static Optional<AbsenceRefusal> refused(Why why) {
        return Optional.of(AbsenceRefusal.of(why));
    }

    /** Absences of others during which nobody would stand in for them any more: the plan is of their substitute. */
    public static List<Absence> leftAlone(Collection<Absence> known, AbsencePlan plan) {
        return known.stream()
                .filter(one -> one.substitute().equals(plan.person()) && one.meets(plan))
                .toList();
    }
}
