package org.appealdesk.casework.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.appealdesk.casework.statistics.Round.Aftermath;
import org.appealdesk.casework.statistics.Round.Deed;
import org.appealdesk.casework.statistics.Round.End;
import org.appealdesk.casework.statistics.Round.Hold;
import org.appealdesk.casework.statistics.Round.Way;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;

/** Counts as {@link Statistics} says. */
final class Count {
    private final Collection<Round> rounds;
    private final Period period;
    private final Scope scope;
    private final Instant now;
    private final Instant from;
    private final Instant to;
    private final List<Round> handled;

    Count(Collection<Round> rounds, Period period, Scope scope, Instant now) {
        this.rounds = rounds;
        this.period = period;
        this.scope = scope;
        this.now = now;
        this.from = period.from();
        Instant end = period.to();
        // What is now has happened.
        this.to = now.isBefore(end) ? now.plusNanos(1) : end;
        this.handled = rounds.stream()
                .filter(round -> round.firstAct() != null && isEndOfScope(round))
                .toList();
    }

    Statistics statistics() {
        return new Statistics(period, scope, now, flow(), times(), late(), results(), course());
    }

    private boolean isIn(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private boolean isIn(Deed deed) {
        return isIn(deed.at()) && scope.takes(deed.by());
    }

    /** It ended in the period, by the work that counts. */
    private boolean isEndOfScope(Round round) {
        End end = round.end();
        return end != null && isIn(end.at()) && scope.takes(end.by());
    }

    // ---- flow

    private Statistics.Flow flow() {
        return new Statistics.Flow(
                (int) received().filter(this::isIn).count(),
                handled.size(),
                count(round -> round.firstAct() == null && isEndOfScope(round)),
                count(this::isOpen),
                deeds(Round::passedOn),
                count(this::isApproved));
    }

    private Stream<Instant> received() {
        return rounds.stream().flatMap(round -> received(round).stream());
    }

    /** When it came to those whose work counts. */
    private Optional<Instant> received(Round round) {
        return switch (scope) {
            case Scope.Desk _ -> Optional.of(round.arrival().since());
            case Scope.Own _ -> taken(round);
        };
    }

    /** When it first came into hands that count. */
    private Optional<Instant> taken(Round round) {
        return round.holds().stream()
                .filter(hold -> scope.takes(hold.by()))
                .map(Hold::from)
                .findFirst();
    }

    private boolean isOpen(Round round) {
        if (!round.arrival().since().isBefore(to) || round.endedBefore(to)) {
            return false;
        }
        return switch (scope) {
            case Scope.Desk _ -> true;
            case Scope.Own _ -> isHeld(round, to.minusNanos(1));
        };
    }

    private boolean isHeld(Round round, Instant at) {
        return round.holds().stream().anyMatch(hold -> scope.takes(hold.by()) && hold.covers(at));
    }

    private boolean isApproved(Round round) {
        End end = round.end();
        return end != null
                && isIn(end.at())
                && end.way() instanceof Way.Ruled(var _, var second)
                && second != null
                && scope.takes(second);
    }

    // ---- times

    private Statistics.Times times() {
        List<Round> ruled = ruled().toList();
        return new Statistics.Times(
                Spread.of(rounds.stream()
                        .flatMap(round -> round
                                .acted()
                                .filter(this::isIn)
                                .map(act -> Duration.between(round.arrival().since(), act.at()))
                                .stream())
                        .toList()),
                Spread.of(ruled.stream()
                        .flatMap(round -> toEnd(round.arrival().since(), round))
                        .toList()),
                Spread.of(ruled.stream()
                        .flatMap(round -> taken(round).stream().flatMap(at -> toEnd(at, round)))
                        .toList()));
    }

    private Stream<Round> ruled() {
        return handled.stream().filter(round -> round.ruling().isPresent());
    }

    private static Stream<Duration> toEnd(Instant start, Round round) {
        return round.endedAt().map(end -> Duration.between(start, end)).stream();
    }

    // ---- late

    private Statistics.Late late() {
        return new Statistics.Late(
                count(this::missedService),
                deeds(round -> round.slips().unanswered()),
                deeds(round -> round.slips().leasesLost()),
                count(round -> round.arrival().afterSilence()
                        && received(round).filter(this::isIn).isPresent()));
    }

    private boolean missedService(Round round) {
        Instant due = round.arrival().serviceBy();
        if (!isIn(due) || round.endedBefore(due)) {
            return false;
        }
        return switch (scope) {
            case Scope.Desk _ -> true;
            case Scope.Own _ -> isHeld(round, due);
        };
    }

    // ---- results

    private Statistics.Results results() {
        Map<ReasonCode, Integer> byReason = new EnumMap<>(ReasonCode.class);
        Map<Outcome, Integer> byOutcome = new EnumMap<>(Outcome.class);
        Map<Ending, Integer> byEnding = new EnumMap<>(Ending.class);
        for (Round round : handled) {
            byReason.merge(round.reason(), 1, Integer::sum);
            if (round.end() != null) {
                switch (round.end().way()) {
                    case Way.Ruled ruled -> byOutcome.merge(ruled.outcome(), 1, Integer::sum);
                    case Way.Ended ended -> byEnding.merge(ended.ending(), 1, Integer::sum);
                }
            }
        }
        return new Statistics.Results(
                byReason,
                byOutcome,
                byEnding,
                (int) ruled().filter(round -> round.aftermath() != Aftermath.NONE)
                        .count(),
                (int) ruled().filter(round -> round.aftermath() == Aftermath.UPHELD)
                        .count(),
                (int) ruled().filter(round -> round.aftermath() == Aftermath.OVERTURNED)
                        .count());
    }

    // ---- course

    /** Parts that have not begun are not told. */
    private List<Statistics.Span> course() {
        List<Instant> bounds = period.bounds();
        int[] came = parts(bounds, received());
        int[] went = parts(bounds, handled.stream().flatMap(round -> round.endedAt().stream()));
        return IntStream.range(0, bounds.size() - 1)
                .filter(part -> bounds.get(part).isBefore(to))
                .mapToObj(part -> new Statistics.Span(bounds.get(part), bounds.get(part + 1), came[part], went[part]))
                .toList();
    }

    /** How many of these instants lie in each part. */
    private int[] parts(List<Instant> bounds, Stream<Instant> instants) {
        int[] counts = new int[bounds.size() - 1];
        instants.filter(this::isIn).forEach(at -> {
            int place = Collections.binarySearch(bounds, at);
            counts[place >= 0 ? place : -place - 2]++;
        });
        return counts;
    }

    private int count(Predicate<Round> predicate) {
        return (int) rounds.stream().filter(predicate).count();
    }

    private int deeds(Function<Round, List<Deed>> of) {
        return (int) rounds.stream()
                .flatMap(round -> of.apply(round).stream())
                .filter(this::isIn)
                .count();
    }
}
