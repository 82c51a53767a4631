package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PlatformAction.RegisterOrder;
import org.appealdesk.engine.dossier.SecondPersonReason;
import org.appealdesk.engine.event.OrderEvent.OrderRegistered;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an appeal. Pure: time and ids come in with the command, nothing is read from or kept outside. Immutable
 * and safe for any number of threads.
 */
public final class AppealEngine {
    private final RuleProfiles profiles;

    public AppealEngine(RuleProfiles profiles) {
        this.profiles = profiles;
    }

    /**
     * Decides a command. Whatever was due before the command's time is carried out first and stands at the head of the
     * events, so that the answer does not depend on who noticed it.
     *
     * @param state the case, or null when nothing is known of it
     */
    public Answer decide(@Nullable CaseFile state, AppealCommand command) {
        if (command.action() instanceof RegisterOrder register) {
            return register(state, command, register);
        }
        if (state == null || !state.id().equals(command.caseId())) {
            return refused(Rejection.of(UNKNOWN_CASE, RuleId.R1));
        }
        Optional<RuleProfile> profile = profiles.find(state.governing());
        if (profile.isEmpty()) {
            return refused(profileUnknown(state.governing()));
        }
        Unfolding unfolding = new Unfolding(state, command, profile.get());
        Deadlines.catchUp(unfolding);
        Rejection rejection = Actions.perform(unfolding);
        return rejection == null ? new Answer.Accepted(unfolding.events()) : refused(rejection);
    }

    /** Registering the same order again changes nothing (edge 12). */
    private Answer register(@Nullable CaseFile state, AppealCommand command, RegisterOrder register) {
        if (!(command.actor() instanceof Actor.Platform)) {
            return refused(PartyGuards.wrongActor("PLATFORM", RuleId.T1));
        }
        if (profiles.find(register.profile()).isEmpty()) {
            return refused(profileUnknown(register.profile()));
        }
        if (!register.order().number().equals(command.caseId())) {
            return refused(Rejection.of(ORDER_DIFFERS, RuleId.E12));
        }
        if (state != null) {
            return isRegistered(state, register)
                    ? new Answer.Accepted(List.of())
                    : refused(Rejection.of(ORDER_DIFFERS, RuleId.E12));
        }
        if (register.order().status() == OrderStatus.IN_APPEAL) {
            return refused(Rejection.of(APPEAL_OPEN, RuleId.T1));
        }
        RecordedEvent first = new RecordedEvent(
                command.caseId(),
                1,
                command.timing().receivedAt(),
                new RecordedEvent.Cause(command.id(), command.actor()),
                RuleId.T1,
                new OrderRegistered(register.order(), register.profile()));
        return new Answer.Accepted(List.of(first));
    }

    /** Whether this is the order of the case; its status and times go on changing. */
    private static boolean isRegistered(CaseFile state, RegisterOrder register) {
        Order known = state.order();
        Order order = register.order();
        return known.identity().equals(order.identity())
                && known.terms().equals(order.terms())
                && known.buyer().equals(order.buyer())
                && known.seller().equals(order.seller())
                && known.times().createTime().equals(order.times().createTime())
                && state.profile().equals(register.profile());
    }

    private static Rejection profileUnknown(ProfileRef profile) {
        return Rejection.of(PROFILE_UNKNOWN, RuleId.T1, "profile", profile);
    }

    private static Answer refused(Rejection rejection) {
        return new Answer.Refused(rejection);
    }

    /**
     * The state after one more event.
     *
     * @param state null before the first event
     * @throws IllegalArgumentException when the event does not follow on the state: the log is broken then
     */
    public static CaseFile evolve(@Nullable CaseFile state, RecordedEvent event) {
        return Evolution.evolve(state, event);
    }

    /**
     * The state after these events, or null when there are none.
     *
     * @throws IllegalArgumentException when they do not follow on each other
     */
    public static @Nullable CaseFile replay(List<RecordedEvent> events) {
        CaseFile state = null;
        for (RecordedEvent event : events) {
            state = evolve(state, event);
        }
        return state;
    }

    /** All instants that matter to the case, ascending. */
    public static List<Deadline> deadlines(CaseFile state) {
        return Deadlines.of(state);
    }

    /** The next instant at which the clock moves the case. */
    public static Optional<Deadline> deadline(CaseFile state) {
        return Deadlines.next(state);
    }

    /**
     * Everything this actor may ever do, each with the reason when it may not now. What depends on an action's content
     * is only known when it is decided.
     */
    public List<Allowance> allowedActions(CaseFile state, Actor actor, Instant now) {
        if (profiles.find(state.governing()).isEmpty()) {
            Rejection unknown = profileUnknown(state.governing());
            return Guards.actionsOf(actor).stream()
                    .map(action -> new Allowance(action, unknown))
                    .toList();
        }
        CaseFile current = caughtUp(state, now);
        Situation situation = new Situation(current, actor, now, profile(current), Basis.UNKNOWN);
        return Guards.actionsOf(actor).stream()
                .map(action -> new Allowance(action, Guards.check(action, situation)))
                .toList();
    }

    /**
     * The case as it stands at that instant: with everything carried out that is due.
     *
     * @throws IllegalStateException when the case is pinned to a profile that is not loaded
     */
    public CaseFile caughtUp(CaseFile state, Instant now) {
        Unfolding unfolding = new Unfolding(state, Actions.lapse(state.id(), now), profile(state));
        Deadlines.catchUp(unfolding);
        return unfolding.state();
    }

    /**
     * The outcomes a ruling on the open appeal may have, the usual one first; empty when none is open or the case is
     * pinned to a profile that is not loaded.
     */
    public List<Outcome> outcomes(CaseFile state) {
        Optional<RuleProfile> profile = profiles.find(state.governing());
        return state.openAppeal()
                .flatMap(appeal -> profile.map(rules -> RulingDecisions.outcomes(state, rules, appeal)))
                .orElse(List.of());
    }

    /** Usual rulings on the open appeal as it looks now, the more telling first; empty as {@link #outcomes} is. */
    public List<Suggestion> suggestions(CaseFile state) {
        Optional<RuleProfile> profile = profiles.find(state.governing());
        return state.openAppeal()
                .flatMap(appeal -> profile.map(rules -> Suggestions.of(state, rules, appeal)))
                .orElse(List.of());
    }

    /** Why a ruling with that outcome would need a second person; empty when it would not, or without an open appeal. */
    public List<SecondPersonReason> secondPerson(CaseFile state, Actor.Staff ruling, Outcome outcome, Instant now) {
        return SecondPerson.reasons(state, profile(state).ruling().secondPerson(), ruling, outcome, now);
    }

    /** The checks still to be ticked before a ruling; empty as {@link #outcomes} is. */
    public List<Check> openChecks(CaseFile state) {
        Optional<RuleProfile> profile = profiles.find(state.governing());
        return state.openAppeal()
                .flatMap(appeal -> profile.map(rules -> RulingDecisions.openChecks(rules, appeal)))
                .orElse(List.of());
    }

    /** What evidence the rules expect for the open appeal, and what of it there is; empty as {@link #outcomes} is. */
    public EvidenceChecklist evidenceChecklist(CaseFile state) {
        Optional<RuleProfile> profile = profiles.find(state.governing());
        return state.openAppeal()
                .flatMap(appeal -> profile.map(rules -> EvidenceChecklist.of(rules, appeal)))
                .orElse(EvidenceChecklist.EMPTY);
    }

    /**
     * The rules the case is pinned to.
     *
     * @throws IllegalStateException when that profile is not loaded
     */
    public RuleProfile profile(CaseFile state) {
        return profiles.find(state.governing())
                .orElseThrow(() -> new IllegalStateException("Rule profile " + state.governing() + " is not loaded"));
    }
}
