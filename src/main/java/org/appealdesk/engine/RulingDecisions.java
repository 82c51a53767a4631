package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.SecondPersonReason;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonRule;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Bench;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Ruling (t16) and what a ruling needs. Null means done. */
final class RulingDecisions {
    private RulingDecisions() {}

    /** The outcomes a ruling on this case may have now, the usual one first. */
    static List<Outcome> outcomes(CaseFile state, RuleProfile profile, Appeal appeal) {
        boolean escrow = Situation.escrowHeld(state);
        List<Outcome> fitting =
                new ArrayList<>(profile.reason(appeal.reason()).map(ReasonRule::outcomes).orElse(List.of()).stream()
                        .filter(outcome -> escrow || !outcome.movesEscrow())
                        .toList());
        if (!escrow && !fitting.contains(Outcome.RECOVERY_BEST_EFFORT)) {
            fitting.addFirst(Outcome.RECOVERY_BEST_EFFORT);
        }
        if (appeal.bench().objected() != null) {
            fitting.addFirst(Outcome.UPHOLD_RULING);
        }
        if (!fitting.contains(Outcome.CANNOT_DECIDE)) {
            fitting.add(Outcome.CANNOT_DECIDE);
        }
        return fitting;
    }

    /** Lines of the checklist that are not ticked yet. */
    static List<Check> openChecks(RuleProfile profile, Appeal appeal) {
        return profile.reason(appeal.reason()).map(ReasonRule::checks).orElse(List.of()).stream()
                .filter(check -> !appeal.dossier().checked().contains(check))
                .toList();
    }

    static @Nullable Rejection rule(Unfolding to, Ruling ruling, Actor.Staff staff) {
        Appeal appeal = to.appeal();
        Rejection stale = stale(to);
        if (stale != null) {
            return stale;
        }
        if (!outcomes(to.state(), to.profile(), appeal).contains(ruling.outcome())) {
            return Rejection.of(
                    OUTCOME_DOES_NOT_FIT, RuleId.T16, "outcome", ruling.outcome(), "reason", appeal.reason());
        }
        if (ruling.ruleCited().isBlank()) {
            return Rejection.of(WORDS_MISSING, RuleId.T16, "what", "ruleCited");
        }
        return ruling.outcome() == Outcome.CANNOT_DECIDE
                ? escalate(to, ruling, staff)
                : decide(to, ruling, staff, appeal);
    }

    private static @Nullable Rejection escalate(Unfolding to, Ruling ruling, Actor.Staff staff) {
        if (staff instanceof Actor.Supervisor) {
            return Rejection.of(
                    OUTCOME_DOES_NOT_FIT,
                    RuleId.T16,
                    "outcome",
                    ruling.outcome(),
                    "reason",
                    to.appeal().reason());
        }
        to.add(RuleId.T16, new SupportEvent.CaseEscalated(ruling.ruleCited()));
        return null;
    }

    private static @Nullable Rejection decide(Unfolding to, Ruling ruling, Actor.Staff staff, Appeal appeal) {
        Rejection wrong = preparation(to.profile(), appeal);
        if (wrong == null) {
            wrong = findings(ruling, to.state(), appeal);
        }
        if (wrong == null) {
            wrong = measures(to.profile(), ruling);
        }
        if (wrong == null
                && (ruling.texts().toBuyer().isBlank()
                        || ruling.texts().toSeller().isBlank())) {
            wrong = Rejection.of(WORDS_MISSING, RuleId.T16, "what", "texts");
        }
        if (wrong == null) {
            List<SecondPersonReason> why = SecondPerson.reasons(
                    to.state(), to.profile().ruling().secondPerson(), staff, ruling.outcome(), to.now());
            if (why.isEmpty()) {
                make(to, ruling, staff.id(), null);
            } else {
                to.add(RuleId.T16, new RulingEvent.RulingProposed(ruling, staff.id(), why));
            }
        }
        return wrong;
    }

    /** A ruling waits for nothing more: what was still asked for is taken back. */
    private static void make(Unfolding to, Ruling ruling, AgentId by, @Nullable AgentId approvedBy) {
        for (RequestState open : to.appeal().openRequests()) {
            to.add(RuleId.T16, new DossierEvent.RequestWithdrawn(open.request().id()));
        }
        to.add(RuleId.T16, new RulingEvent.RulingMade(ruling, by, approvedBy));
        to.tellBoth(RuleId.T16, Notice.RULED);
    }

    /** Both parties were contacted (R14) and the checklist is done (t16). */
    private static @Nullable Rejection preparation(RuleProfile profile, Appeal appeal) {
        Set<Side> silent = EnumSet.allOf(Side.class);
        silent.removeAll(appeal.dossier().contacted());
        if (profile.ruling().contactBothParties() && !silent.isEmpty()) {
            return Rejection.of(PARTIES_NOT_CONTACTED, RuleId.R14, "missing", names(silent));
        }
        List<Check> open = openChecks(profile, appeal);
        return open.isEmpty() ? null : Rejection.of(CHECKLIST_OPEN, RuleId.T16, "missing", names(open));
    }

    private static @Nullable Rejection findings(Ruling ruling, CaseFile state, Appeal appeal) {
        if (ruling.findings().isEmpty()
                || ruling.findings().stream()
                        .anyMatch(finding -> finding.claim().isBlank())) {
            return Rejection.of(FINDINGS_MISSING, RuleId.T16);
        }
        return ruling.findings().stream()
                .map(Finding::grounds)
                .flatMap(List::stream)
                .flatMap(ground -> unknown(ground, state, appeal).stream())
                .findFirst()
                .orElse(null);
    }

    /** A finding rests on what can be looked up: evidence of this appeal, messages and calls of the case. */
    private static Optional<Rejection> unknown(Ground ground, CaseFile state, Appeal appeal) {
        return switch (ground) {
            case Ground.Evidence(var id, var _) ->
                appeal.dossier().evidence().stream()
                                .anyMatch(sided -> sided.evidence().id().equals(id))
                        ? Optional.empty()
                        : Optional.of(Rejection.of(EVIDENCE_UNKNOWN, RuleId.T16, "id", id));
            case Ground.Line(var id) ->
                state.ledger().letters().find(id).isPresent()
                        ? Optional.empty()
                        : Optional.of(Rejection.of(MESSAGE_UNKNOWN, RuleId.T16, "id", id));
            case Ground.Call(var number) ->
                number >= 1 && number <= state.ledger().calls()
                        ? Optional.empty()
                        : Optional.of(Rejection.of(CALL_UNKNOWN, RuleId.T16, "number", number));
        };
    }

    private static @Nullable Rejection measures(RuleProfile profile, Ruling ruling) {
        return ruling.measures().stream()
                .filter(measure -> !inTable(profile, measure))
                .findFirst()
                .map(measure -> Rejection.of(
                        MEASURE_NOT_IN_TABLE, RuleId.T16, "measure", measure.kind(), "value", measure.value()))
                .orElse(null);
    }

    private static boolean inTable(RuleProfile profile, SideMeasure measure) {
        return profile.ruling().measures().stream()
                .anyMatch(rule -> rule.kind() == measure.kind() && rule.allows(measure.value()));
    }

    /** Who rules or approves must have seen the case as it is (edge 10). */
    private static @Nullable Rejection stale(Unfolding to) {
        Long seen = to.command().basis().version();
        return seen != null && to.state().isUnchangedSince(seen)
                ? null
                : Rejection.of(
                        STALE_VERSION,
                        RuleId.E10,
                        "version",
                        seen == null ? "" : seen,
                        "current",
                        to.state().version());
    }

    static @Nullable Rejection approve(Unfolding to, Actor.Staff staff) {
        Rejection stale = stale(to);
        Bench.Proposal proposal = to.appeal().bench().proposal();
        if (stale == null && proposal != null) {
            make(to, proposal.ruling(), proposal.by(), staff.id());
        }
        return stale;
    }

    static @Nullable Rejection reject(Unfolding to, String why, Actor.Staff staff) {
        if (why.isBlank()) {
            return Rejection.of(WORDS_MISSING, RuleId.T16, "what", "why");
        }
        to.add(RuleId.T16, new RulingEvent.RulingRejected(why, staff.id()));
        return null;
    }

    private static String names(Iterable<? extends Enum<?>> constants) {
        List<String> names = new ArrayList<>();
        constants.forEach(constant -> names.add(constant.name()));
        return String.join(",", names);
    }
}
