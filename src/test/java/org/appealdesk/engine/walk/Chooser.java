package org.appealdesk.engine.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Lease;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Chooses what happens next in a walk: mostly what leads on, often anything possible, sometimes nonsense. */
final class Chooser {
    private static final List<Actor> ALL = all();

    private final Dice dice;
    private final Contents contents;

    Chooser(Dice dice, Contents contents) {
        this.dice = dice;
        this.contents = contents;
    }

    private static List<Actor> all() {
        List<Actor> all = new ArrayList<>(List.of(People.BUYER, People.SELLER, People.PLATFORM, People.CLOCK));
        all.addAll(People.STAFF);
        all.add(People.BUYER_AS_AGENT);
        return List.copyOf(all);
    }

    /** How far time moves, to instants that matter above all. */
    Instant later(CaseFile state, Instant now) {
        if (dice.percent(40)) {
            return now;
        }
        if (dice.percent(50)) {
            return now.plus(dice.one(Duration.ofMillis(1), Duration.ofSeconds(20), Duration.ofMinutes(2)));
        }
        List<Instant> instants = new ArrayList<>();
        AppealEngine.deadlines(state).stream().map(Deadline::due).forEach(instants::add);
        state.ledger().refileFrom().values().stream()
                .flatMap(refile -> Stream.ofNullable(refile.from()))
                .forEach(instants::add);
        lease(state).stream().map(Lease::until).forEach(instants::add);
        if (instants.isEmpty()) {
            return now.plus(dice.one(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(3)));
        }
        Instant near = dice.one(instants).plusMillis(dice.below(3) - 1L);
        return near.isBefore(now) ? now : near;
    }

    /** @param state with everything carried out that is due */
    Offer next(CaseFile state, Instant now) {
        if (dice.percent(50)) {
            Offer onward = onward(state, now);
            if (onward != null) {
                return onward;
            }
        }
        Actor actor = dice.one(ALL);
        if (dice.percent(70)) {
            List<ActionKind> possible = Story.ENGINE.allowedActions(state, actor, now).stream()
                    .filter(Allowance::allowed)
                    .map(Allowance::action)
                    .filter(kind -> !isEnd(kind) || dice.percent(15))
                    .toList();
            if (!possible.isEmpty()) {
                return offer(actor, dice.one(possible), state, now);
            }
        }
        return offer(actor, dice.one(ActionKind.values()), state, now);
    }

    /** Ends the appeal or the trade: seldom, or no walk gets far. */
    private static boolean isEnd(ActionKind kind) {
        return kind == ActionKind.RELEASE_ORDER
                || kind == ActionKind.CANCEL_ORDER
                || kind == ActionKind.CANCEL_APPEAL
                || kind == ActionKind.VOID_APPEAL;
    }

    private Offer offer(Actor actor, ActionKind kind, CaseFile state, Instant now) {
        Action action = dice.percent(12) ? null : contents.sound(kind, state, actor, now);
        boolean sound = action != null;
        if (action == null) {
            action = contents.malformed(kind, now);
        }
        if (action == null) {
            action = Moves.says(Channel.TRADE, "");
        }
        boolean blind = dice.percent(8);
        return new Offer(actor, action, blind ? wrongBasis(state) : basis(state), sound && !blind);
    }

    private Basis basis(CaseFile state) {
        Long token = dice.percent(50)
                ? lease(state).stream()
                        .map(lease -> lease.grant().fencingToken())
                        .findFirst()
                        .orElse(null)
                : null;
        return new Basis(state.version(), token);
    }

    private Basis wrongBasis(CaseFile state) {
        return dice.one(Basis.UNKNOWN, Basis.version(state.version() - 1), new Basis(state.version(), 77L));
    }

    private static List<Lease> lease(CaseFile state) {
        return state.openAppeal().stream()
                .map(Appeal::phase)
                .filter(Phase.InReview.class::isInstance)
                .map(phase -> ((Phase.InReview) phase).lease())
                .toList();
    }

    /** What brings the case on to its end; null when that is nobody's turn. */
    private @Nullable Offer onward(CaseFile state, Instant now) {
        Appeal appeal = state.current();
        if (appeal == null || appeal.phase() instanceof Phase.Cancelled) {
            Side side = dice.one(Side.values());
            boolean gate = state.ledger().gatePassed().contains(side);
            return sound(party(side), gate ? ActionKind.FILE_APPEAL : ActionKind.PASS_CONTACT_GATE, state, now);
        }
        return switch (appeal.phase()) {
            case Phase.RespondentProcessing _ ->
                sound(
                        party(appeal.respondent()),
                        dice.one(ActionKind.ANSWER_CONSENSUS, ActionKind.ANSWER_NEGOTIATION_FAILED),
                        state,
                        now);
            case Phase.ComplainantProcessing _ ->
                sound(party(appeal.complainant()), ActionKind.DENY_CONSENSUS, state, now);
            case Phase.Queued _ -> sound(dice.one(People.STAFF), ActionKind.CLAIM_CASE, state, now);
            case Phase.InReview review -> review(state, appeal, holder(review), now);
            case Phase.Decided _ ->
                sound(
                        People.PLATFORM,
                        dice.percent(75) ? ActionKind.REPORT_EXECUTED : ActionKind.REPORT_EXECUTION_FAILED,
                        state,
                        now);
            case Phase.Completed _ -> sound(party(dice.one(Side.values())), ActionKind.OBJECT_TO_RULING, state, now);
            case Phase.Cancelled _ -> null;
        };
    }

    private Offer review(CaseFile state, Appeal appeal, Actor holder, Instant now) {
        List<Side> silent = Stream.of(Side.values())
                .filter(side -> !appeal.dossier().contacted().contains(side))
                .toList();
        List<Check> open = Story.ENGINE.openChecks(state);
        if (!silent.isEmpty()) {
            return new Offer(holder, Moves.calls(silent.getFirst()), basis(state), true);
        }
        if (!open.isEmpty()) {
            return new Offer(holder, Moves.ticks(open.getFirst()), basis(state), true);
        }
        if (appeal.bench().kept() != null && dice.percent(50)) {
            return sound(holder, ActionKind.RETRY_EXECUTION, state, now);
        }
        if (appeal.bench().proposal() != null && dice.percent(70)) {
            return sound(dice.one(People.STAFF), ActionKind.APPROVE_RULING, state, now);
        }
        return sound(holder, ActionKind.RULE_CASE, state, now);
    }

    private Offer sound(Actor actor, ActionKind kind, CaseFile state, Instant now) {
        Action action = contents.sound(kind, state, actor, now);
        return action == null ? offer(actor, kind, state, now) : new Offer(actor, action, basis(state), true);
    }

    private static Actor party(Side side) {
        return new Actor.Party(side);
    }

    private static Actor holder(Phase.InReview review) {
        return People.STAFF.stream()
                .filter(staff -> staff.id().equals(review.lease().agent()))
                .findFirst()
                .orElseThrow();
    }
}
