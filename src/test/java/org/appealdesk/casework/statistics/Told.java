package org.appealdesk.casework.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;

/** Stories as the statistics meet them. They all begin on one Monday at nine in Hanoi. */
final class Told {
    static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    static final LocalDate MONDAY = LocalDate.ofInstant(Orders.START, HANOI);

    /** Long after all stories. */
    static final Instant LATER = Orders.START.plus(Duration.ofDays(300));

    private Told() {}

    static CaseView view(Story story) {
        return new CaseView(story.state(), story.events(), null);
    }

    /** The figures of that Monday. */
    static Statistics monday(Scope scope, Story... stories) {
        return of(new Period(MONDAY, MONDAY, HANOI), scope, stories);
    }

    static Statistics of(Period period, Scope scope, Story... stories) {
        return Statistics.of(rounds(stories), period, scope, LATER);
    }

    static List<Round> rounds(Story... stories) {
        return Arrays.stream(stories)
                .flatMap(story -> Rounds.of(view(story)).stream())
                .toList();
    }

    static Scope own(Actor.Staff staff) {
        return new Scope.Own(staff.id());
    }

    static Scope desk() {
        return new Scope.Desk();
    }

    static Step minutes(long minutes) {
        return Step.after(Duration.ofMinutes(minutes));
    }

    /** Contacts both, does the checks and rules. */
    static List<Step> rules(Actor.Staff staff, Outcome outcome) {
        List<Step> steps = new ArrayList<>();
        steps.add(People.by(staff, Moves.calls(Side.BUYER)));
        steps.add(People.by(staff, Moves.calls(Side.SELLER)));
        Arrays.stream(Check.values())
                .map(check -> People.by(staff, Moves.ticks(check)))
                .forEach(steps::add);
        steps.add(People.by(staff, Moves.rules(outcome)));
        return steps;
    }

    /** As {@link #rules}, where a supervisor must approve what is proposed. */
    static List<Step> overturns(Actor.Staff staff, Outcome outcome, Actor.Staff supervisor) {
        List<Step> steps = new ArrayList<>(rules(staff, outcome));
        steps.add(People.by(supervisor, Moves.approves()));
        return steps;
    }

    /** The same case, whose last events are only expected. */
    static CaseView expected(Story story, int expected) {
        List<RecordedEvent> events = story.events();
        return new CaseView(Objects.requireNonNull(story.state()), events, null, expected);
    }
}
