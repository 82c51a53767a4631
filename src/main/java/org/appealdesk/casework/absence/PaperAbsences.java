package org.appealdesk.casework.absence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.absence.AbsenceRefusal.Why;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;

/** Absences in a training, kept among its papers. Safe for use by several threads. */
public final class PaperAbsences implements AbsenceBook {
    private static final String KIND = "absence";

    private final DeskPapers papers;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Map<String, Absence> all = new TreeMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /**
     * Reads what was kept; papers of a later version are left as they are.
     *
     * @param clock the training's
     * @param ids gives a new id at each call
     */
    public PaperAbsences(DeskPapers papers, InstantSource clock, Supplier<String> ids) {
        this.papers = papers;
        this.clock = clock;
        this.ids = ids;
        papers.all(KIND).forEach((id, text) -> read(id, text).ifPresent(one -> all.put(id, one)));
    }

    @Override
    public List<Absence> absences() {
        return notOver(clock.instant());
    }

    private synchronized List<Absence> notOver(Instant now) {
        return all.values().stream()
                .filter(one -> !one.isOver(now))
                .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::id))
                .toList();
    }

    /** A training knows nobody but those who have cases. */
    @Override
    public List<Colleague> colleagues() {
        return List.of();
    }

    @Override
    public Optional<AbsenceRefusal> record(AbsencePlan plan, Actor.Staff by) {
        synchronized (this) {
            Instant now = clock.instant();
            Optional<AbsenceRefusal> refusal = AbsenceRules.refusal(notOver(now), plan, by, now);
            if (refusal.isPresent()) {
                return refusal;
            }
            Absence absence = new Absence(ids.get(), plan);
            papers.write(KIND, absence.id(), write(plan));
            all.put(absence.id(), absence);
        }
        watchers.forEach(Runnable::run);
        return Optional.empty();
    }

    @Override
    public Optional<AbsenceRefusal> end(Absence absence, Actor.Staff by) {
        if (!AbsenceRules.speaksFor(by, absence.person())) {
            return Optional.of(AbsenceRefusal.of(Why.NOT_YOURS));
        }
        synchronized (this) {
            papers.remove(KIND, absence.id());
            all.remove(absence.id());
        }
        watchers.forEach(Runnable::run);
        return Optional.empty();
    }

    @Override
    public Runnable watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** A line a value, and the note at the end, where it may have lines of its own. */
    private static String write(AbsencePlan plan) {
        return String.join(
                "\n",
                plan.person().value(),
                plan.substitute().value(),
                plan.from().toString(),
                plan.until().toString(),
                plan.note());
    }

    private static Optional<Absence> read(String id, String text) {
        String[] lines = text.split("\n", 5);
        try {
            return lines.length < 5
                    ? Optional.empty()
                    : Optional.of(new Absence(
                            id,
                            new AbsencePlan(
                                    new AgentId(lines[0]),
                                    new AgentId(lines[1]),
                                    Instant.parse(lines[2]),
                                    Instant.parse(lines[3]),
                                    lines[4])));
        } catch (DateTimeParseException | IllegalArgumentException later) {
            return Optional.empty();
        }
    }
}
