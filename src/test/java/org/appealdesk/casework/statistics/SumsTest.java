package org.appealdesk.casework.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.walk.Walk;
import org.junit.jupiter.api.Test;

/**
 * Whatever happened, the figures add up. A failure prints the seed: another one by {@code -Dstatistics.seed=…}.
 */
class SumsTest {
    private static final long SEED = Long.getLong("statistics.seed", 20_260_302);
    private static final int WALKS = 1_000;
    private static final int PERIODS = 20;

    private static final List<Round> ROUNDS = rounds();

    /** By chance the parties seldom wait: each walk is begun on another day, so that the days differ. */
    private static List<Round> rounds() {
        List<Round> all = new ArrayList<>();
        for (long seed = SEED; seed < SEED + WALKS; seed++) {
            Walk walk = new Walk(seed);
            walk.run();
            Duration later = Duration.ofHours((seed - SEED) % 400);
            List<RecordedEvent> events = walk.events();
            CaseView view = new CaseView(Objects.requireNonNull(AppealEngine.replay(events)), events, null);
            Rounds.of(view).stream().map(round -> Later.by(later, round)).forEach(all::add);
        }
        return all;
    }

    private static void inSomePeriods(Check check) {
        SplittableRandom dice = new SplittableRandom(SEED);
        for (int index = 0; index < PERIODS; index++) {
            LocalDate first = Told.MONDAY.plusDays(dice.nextInt(24) - 2);
            Period period = new Period(first, first.plusDays(dice.nextInt(40)), Told.HANOI);
            Instant now = dice.nextInt(4) == 0 ? period.from().plus(Duration.ofHours(dice.nextInt(50))) : Told.LATER;
            check.of(period, now, "seed " + SEED + ", " + period + ", now " + now);
        }
    }

    private interface Check {
        void of(Period period, Instant now, String about);
    }

    @Test
    void theWalksHaveSomethingOfEverything() {
        Period all = new Period(Told.MONDAY, Told.MONDAY.plusDays(60), Told.HANOI);
        Statistics figures = Statistics.of(ROUNDS, all, Told.desk(), Told.LATER);

        assertThat(figures.flow().handled()).isPositive();
        assertThat(figures.flow().untouched()).isPositive();
        assertThat(figures.flow().open()).isPositive();
        assertThat(figures.flow().passedOn()).isPositive();
        assertThat(figures.flow().approved()).isPositive();
        assertThat(figures.late().service()).isPositive();
        assertThat(figures.late().unanswered()).isPositive();
        assertThat(figures.late().leasesLost()).isPositive();
        assertThat(figures.late().silent()).isPositive();
        assertThat(figures.results().objected()).isPositive();
        assertThat(figures.results().upheld()).isPositive();
        assertThat(figures.results().overturned()).isPositive();
    }

    @Test
    void reasonsAndResultsAddUpToWhatWasHandled() {
        inSomePeriods((period, now, about) -> {
            for (Scope scope : scopes()) {
                Statistics figures = Statistics.of(ROUNDS, period, scope, now);
                Statistics.Results results = figures.results();
                int handled = figures.flow().handled();
                assertThat(sum(results.byReason())).as(about).isEqualTo(handled);
                assertThat(sum(results.byOutcome()) + sum(results.byEnding()))
                        .as(about)
                        .isEqualTo(handled);
                assertThat(figures.times().toRuling().count()).as(about).isEqualTo(results.ruled());
                assertThat(figures.times().claimToRuling().count()).as(about).isEqualTo(results.ruled());
                assertThat(results.objected()).as(about).isBetween(results.upheld() + results.overturned(), handled);
                assertThat(figures.course().stream()
                                .mapToInt(Statistics.Span::handled)
                                .sum())
                        .as(about)
                        .isEqualTo(handled);
                assertThat(figures.course().stream()
                                .mapToInt(Statistics.Span::received)
                                .sum())
                        .as(about)
                        .isEqualTo(figures.flow().received());
            }
        });
    }

    @Test
    void whatIsOpenFollowsFromWhatWasOpenBeforeAndWhatCameAndWent() {
        inSomePeriods((period, now, about) -> {
            Statistics.Flow flow =
                    Statistics.of(ROUNDS, period, Told.desk(), now).flow();
            Period before =
                    new Period(period.first().minusDays(1), period.first().minusDays(1), period.zone());
            int openBefore =
                    Statistics.of(ROUNDS, before, Told.desk(), now).flow().open();
            assertThat(flow.open())
                    .as(about)
                    .isEqualTo(openBefore + flow.received() - flow.handled() - flow.untouched());
        });
    }

    @Test
    void whatOnePersonDidAddsUpToWhatTheDeskDid() {
        List<ToIntFunction<Statistics>> personal = List.of(
                figures -> figures.flow().passedOn(),
                figures -> figures.flow().approved(),
                figures -> figures.results().ruled(),
                figures -> figures.results().objected(),
                figures -> figures.results().overturned(),
                figures -> figures.late().unanswered(),
                figures -> figures.late().leasesLost(),
                figures -> figures.times().toFirstAct().count());
        inSomePeriods((period, now, about) -> {
            Statistics desk = Statistics.of(ROUNDS, period, Told.desk(), now);
            List<Statistics> own = People.STAFF.stream()
                    .map(staff -> Statistics.of(ROUNDS, period, Told.own(staff), now))
                    .toList();
            for (ToIntFunction<Statistics> figure : personal) {
                assertThat(own.stream().mapToInt(figure).sum()).as(about).isEqualTo(figure.applyAsInt(desk));
            }
            assertThat(own.stream().mapToInt(one -> one.flow().open()).sum())
                    .as(about)
                    .isLessThanOrEqualTo(desk.flow().open());
        });
    }

    @Test
    void daysAddUpToTheirPeriod() {
        List<ToIntFunction<Statistics>> additive = List.of(
                figures -> figures.flow().received(),
                figures -> figures.flow().handled(),
                figures -> figures.flow().untouched(),
                figures -> figures.late().service(),
                figures -> figures.late().silent(),
                figures -> figures.results().objected());
        inSomePeriods((period, now, about) -> {
            for (Scope scope : scopes()) {
                Statistics whole = Statistics.of(ROUNDS, period, scope, now);
                List<Statistics> days = period.first()
                        .datesUntil(period.last().plusDays(1))
                        .map(day -> Statistics.of(ROUNDS, new Period(day, day, period.zone()), scope, now))
                        .toList();
                for (ToIntFunction<Statistics> figure : additive) {
                    assertThat(days.stream().mapToInt(figure).sum()).as(about).isEqualTo(figure.applyAsInt(whole));
                }
            }
        });
    }

    private static List<Scope> scopes() {
        return List.of(Told.desk(), Told.own(People.LAN), Told.own(People.HOA));
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
