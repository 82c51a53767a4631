package org.appealdesk.engine.atlas;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Ledger;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;

/**
 * Breadth first over the real engine: from fresh orders, every command by everybody in every state that looks new, and
 * time moved to every instant that matters, one millisecond before it and one after.
 */
final class Exploration {
    private static final List<Order> ORDERS =
            List.of(Orders.unpaid(), Orders.largeUnpaid(), Orders.in(OrderStatus.RELEASING));

    private static final List<Actor> ACTORS = Stream.concat(
                    Stream.of(People.BUYER, People.SELLER, People.PLATFORM, People.CLOCK, People.BUYER_AS_AGENT),
                    People.STAFF.stream())
            .toList();

    private final Map<Map<Facet, String>, Spot> seen = new LinkedHashMap<>();
    private final Queue<Spot> open = new ArrayDeque<>();
    private final List<Trial> trials = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();

    static Exploration of(List<RuleProfile> profiles) {
        Exploration exploration = new Exploration();
        profiles.forEach(exploration::begin);
        while (!exploration.open.isEmpty()) {
            exploration.expand(exploration.open.remove());
        }
        return exploration;
    }

    /** One of each state that was reached. */
    List<Spot> spots() {
        return List.copyOf(seen.values());
    }

    /** Every command tried, in every state. */
    List<Trial> trials() {
        return trials;
    }

    private void begin(RuleProfile profile) {
        for (Order order : ORDERS) {
            Action register = Moves.registers(order, profile.ref());
            AppealCommand command = command(People.PLATFORM, register, 0, Orders.START);
            if (Story.ENGINE.decide(null, command) instanceof Answer.Accepted accepted) {
                CaseFile file = AppealEngine.replay(accepted.events());
                if (file != null) {
                    String what = order.terms().amount() + ", order " + order.status();
                    look(new Spot(file, Orders.START, profile, null, what));
                }
            }
        }
    }

    private void look(Spot spot) {
        Map<Facet, String> key = Sight.of(spot);
        if (Rarity.worthALook(key) && seen.putIfAbsent(key, spot) == null) {
            open.add(spot);
        }
    }

    private void expand(Spot spot) {
        CaseFile caughtUp = Story.ENGINE.caughtUp(spot.file(), spot.now());
        Map<Facet, String> facets = Sight.of(spot);
        for (Actor actor : ACTORS) {
            Map<Facet, String> seenBy = Sight.by(actor, spot, facets);
            Set<ActionKind> never = EnumSet.allOf(ActionKind.class);
            for (Allowance offered : Story.ENGINE.allowedActions(spot.file(), actor, spot.now())) {
                never.remove(offered.action());
                Attempts.of(offered.action(), caughtUp, spot, actor).forEach((way, action) -> {
                    Answer answer = decide(spot, caughtUp, actor, action);
                    int overdue = overdue(spot, caughtUp, offered.action(), answer);
                    String outcome = Outcomes.of(answer, overdue);
                    trials.add(
                            new Trial(spot, seenBy, actor, way, offered, words.computeIfAbsent(outcome, same -> same)));
                    follow(spot, actor, way, answer);
                });
            }
            never.forEach(kind -> refusesStranger(spot, caughtUp, actor, kind));
        }
        instants(spot).forEach(instant -> look(spot.at(instant)));
    }

    /**
     * What was due comes first with whatever is accepted, and is the clock's: so many events. For the clock's own
     * command they are what it asked for.
     */
    private static int overdue(Spot spot, CaseFile caughtUp, ActionKind kind, Answer answer) {
        int due = Math.toIntExact(caughtUp.version() - spot.file().version());
        boolean own = kind == ActionKind.LAPSE_DEADLINE || kind == ActionKind.REGISTER_ORDER;
        if (own || !(answer instanceof Answer.Accepted accepted)) {
            return 0;
        }
        List<RecordedEvent> head = accepted.events().subList(0, due);
        CaseFile file = spot.file();
        for (RecordedEvent event : head) {
            file = AppealEngine.evolve(file, event);
        }
        if (!file.equals(caughtUp)) {
            throw new AssertionError(spot.path() + "\n  what was due does not come first: " + accepted);
        }
        return due;
    }

    private static void refusesStranger(Spot spot, CaseFile caughtUp, Actor actor, ActionKind kind) {
        Action action =
                Attempts.of(kind, caughtUp, spot, actor).values().iterator().next();
        Answer answer = decide(spot, caughtUp, actor, action);
        boolean refused = answer instanceof Answer.Refused no && no.rejection().code() == RejectionCode.WRONG_ACTOR;
        if (!refused) {
            throw new AssertionError(spot.path() + "\n  " + kind + " is not for " + actor + ": " + answer);
        }
    }

    private static Answer decide(Spot spot, CaseFile caughtUp, Actor actor, Action action) {
        AppealCommand command = command(actor, action, caughtUp.version(), spot.now());
        try {
            return Story.ENGINE.decide(spot.file(), command);
        } catch (RuntimeException e) {
            throw new AssertionError(spot.path() + "\n  " + actor + " " + action + " throws", e);
        }
    }

    private static AppealCommand command(Actor actor, Action action, long version, Instant now) {
        return new AppealCommand("c" + version, Orders.NUMBER, actor, Timing.at(now), Basis.version(version), action);
    }

    private void follow(Spot spot, Actor actor, String way, Answer answer) {
        if (answer instanceof Answer.Accepted accepted && !accepted.events().isEmpty()) {
            CaseFile file = spot.file();
            for (RecordedEvent event : accepted.events()) {
                file = AppealEngine.evolve(file, event);
            }
            look(spot.then(actor + " " + way, file));
        }
    }

    /** Every later instant at which something may change by itself, and a millisecond to both sides of it. */
    private static SortedSet<Instant> instants(Spot spot) {
        CaseFile file = spot.file();
        List<Instant> turns = new ArrayList<>();
        AppealEngine.deadlines(file).stream()
                .filter(deadline -> deadline.kind() != Deadline.Kind.SERVICE)
                .map(Deadline::due)
                .forEach(turns::add);
        file.ledger().refileFrom().values().stream()
                .map(Ledger.Refile::from)
                .flatMap(Stream::ofNullable)
                .forEach(turns::add);
        file.openAppeal().map(Appeal::phase).ifPresent(phase -> {
            if (phase instanceof Phase.InReview review) {
                turns.add(review.lease().until());
            }
        });
        Instant paid = file.order().times().notifyPayTime();
        if (paid != null) {
            turns.add(paid.plus(spot.profile().filing().buyerWaitAfterPaid()));
        }
        TreeSet<Instant> later = new TreeSet<>();
        turns.forEach(turn -> later.addAll(List.of(turn.minusMillis(1), turn, turn.plusMillis(1))));
        later.removeIf(instant -> !instant.isAfter(spot.now()));
        return later;
    }
}
