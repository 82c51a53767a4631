package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Bench;
import org.appealdesk.engine.state.Lease;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Order;
import org.jspecify.annotations.Nullable;

/** Whether customer support may act as it wants to, whatever the content; null means yes. */
final class SupportGuards {
    private SupportGuards() {}

    static @Nullable Rejection check(ActionKind action, Situation now, Actor.Staff staff) {
        if (isParty(now.order(), staff.id())) {
            return Rejection.of(PARTY_TO_THE_TRADE, RuleId.T10);
        }
        if (action == ActionKind.HANDLE_EVIDENCE) {
            return null;
        }
        if (action == ActionKind.REDACT_EVIDENCE) {
            return redact(now, staff);
        }
        Appeal appeal = now.open();
        if (appeal == null) {
            return Rejection.of(NO_OPEN_APPEAL, rule(action));
        }
        return switch (action) {
            case ADD_NOTE, TAG_CASE -> null;
            case CLAIM_CASE -> claim(appeal, now, staff);
            case TAKE_OVER_CASE -> takeOver(appeal, staff);
            case VOID_APPEAL -> voidAppeal(appeal, staff);
            case APPROVE_RULING, REJECT_RULING -> judgeProposal(appeal, now, staff);
            case RULE_CASE -> rule(appeal, now, staff);
            case RETRY_EXECUTION -> retry(appeal, now, staff);
            case WITHDRAW_REQUEST -> withdrawRequest(appeal, now, staff);
            case EXTEND_REQUEST, REMIND_PARTY -> owedRequest(appeal, now, staff);
            case ASK_FOR_INFORMATION -> ask(appeal, now, staff);
            default -> ownCase(appeal, now, staff, rule(action));
        };
    }

    /** Nobody judges a trade of their own (t10). */
    static boolean isParty(Order order, AgentId agent) {
        return order.buyer().accountId().equals(agent.value())
                || order.seller().accountId().equals(agent.value());
    }

    private static @Nullable Rejection claim(Appeal appeal, Situation now, Actor.Staff staff) {
        Rejection barred = barred(appeal, staff);
        if (barred != null) {
            return barred;
        }
        return switch (appeal.phase()) {
            case Phase.Queued _ -> null;
            case Phase.InReview review -> {
                Lease lease = review.lease();
                if (lease.agent().equals(staff.id())) {
                    yield Rejection.of(ALREADY_YOURS, RuleId.E11);
                }
                yield lease.runOut(now.now()) ? null : claimedByOther(lease);
            }
            case Phase.Decided decided ->
                PartyGuards.alreadyDecided(decided.ruling().outcome(), RuleId.T10);
            case Phase.RespondentProcessing _, Phase.ComplainantProcessing _, Phase.Completed _, Phase.Cancelled _ ->
                Rejection.of(NOT_IN_SUPPORT, RuleId.T10);
        };
    }

    /** Who ruled does not judge the objection (t21); what an agent could not decide a supervisor must. */
    private static @Nullable Rejection barred(Appeal appeal, Actor.Staff staff) {
        if (appeal.bench().excluded().contains(staff.id())) {
            return Rejection.of(RULED_BEFORE, RuleId.T21);
        }
        boolean escalated = appeal.dossier().flags().contains(Flag.ESCALATED);
        return escalated && !(staff instanceof Actor.Supervisor) ? Rejection.of(NEEDS_SUPERVISOR, RuleId.T16) : null;
    }

    private static @Nullable Rejection takeOver(Appeal appeal, Actor.Staff staff) {
        if (!mayTakeOver(appeal, staff)) {
            return Rejection.of(NEEDS_SUPERVISOR, RuleId.T11);
        }
        return switch (appeal.phase()) {
            case Phase.InReview review
            when review.lease().agent().equals(staff.id()) -> Rejection.of(ALREADY_YOURS, RuleId.T11);
            case Phase.InReview _ -> barred(appeal, staff);
            case Phase _ -> notInReview(appeal.phase(), RuleId.T11);
        };
    }

    /** A supervisor from anybody; an agent from those for whom he stands in while they are away. */
    private static boolean mayTakeOver(Appeal appeal, Actor.Staff staff) {
        return switch (staff) {
            case Actor.Supervisor _ -> true;
            case Actor.Agent agent ->
                appeal.phase() instanceof Phase.InReview review
                        && agent.standsInFor().contains(review.lease().agent());
        };
    }

    /** Why nobody can hold the case now. */
    private static Rejection notInReview(Phase phase, RuleId rule) {
        return switch (phase) {
            case Phase.Queued _, Phase.InReview _ -> Rejection.of(NOT_CLAIMED, rule);
            case Phase.Decided decided ->
                PartyGuards.alreadyDecided(decided.ruling().outcome(), rule);
            case Phase.RespondentProcessing _, Phase.ComplainantProcessing _, Phase.Completed _, Phase.Cancelled _ ->
                Rejection.of(NOT_IN_SUPPORT, rule);
        };
    }

    private static @Nullable Rejection voidAppeal(Appeal appeal, Actor.Staff staff) {
        if (!(staff instanceof Actor.Supervisor)) {
            return Rejection.of(NEEDS_SUPERVISOR, RuleId.T22);
        }
        return appeal.phase() instanceof Phase.Decided decided
                ? PartyGuards.alreadyDecided(decided.ruling().outcome(), RuleId.E7)
                : null;
    }

    private static @Nullable Rejection judgeProposal(Appeal appeal, Situation now, Actor.Staff staff) {
        if (appeal.phase() instanceof Phase.Decided decided) {
            return PartyGuards.alreadyDecided(decided.ruling().outcome(), RuleId.T16);
        }
        Bench.Proposal proposal = appeal.bench().proposal();
        if (proposal == null || !(appeal.phase() instanceof Phase.InReview)) {
            return Rejection.of(NO_PROPOSAL, RuleId.T16);
        }
        if (proposal.by().equals(staff.id())) {
            return Rejection.of(OWN_PROPOSAL, RuleId.T16);
        }
        if (appeal.bench().excluded().contains(staff.id())) {
            return Rejection.of(RULED_BEFORE, RuleId.T21);
        }
        if (SecondPerson.isNew(now.profile().ruling().secondPerson(), staff, now.now())) {
            return Rejection.of(TOO_NEW_TO_APPROVE, RuleId.T16);
        }
        return proposal.isLapsed() ? stale(proposal.version(), now) : null;
    }

    private static @Nullable Rejection rule(Appeal appeal, Situation now, Actor.Staff staff) {
        Rejection notMine = ownCase(appeal, now, staff, RuleId.T16);
        if (notMine != null) {
            return notMine;
        }
        Bench.Proposal proposal = appeal.bench().proposal();
        if (proposal != null && !proposal.isLapsed()) {
            return Rejection.of(PROPOSAL_WAITS, RuleId.T16, "by", proposal.by());
        }
        return barred(appeal, staff);
    }

    /** Who has the case; a supervisor in any state, because copies may be asked for long after the end (e19). */
    private static @Nullable Rejection redact(Situation now, Actor.Staff staff) {
        Appeal appeal = now.newest();
        if (appeal == null) {
            return Rejection.of(NO_OPEN_APPEAL, RuleId.E19);
        }
        if (staff instanceof Actor.Supervisor) {
            return null;
        }
        return switch (appeal.phase()) {
            case Phase.Decided _, Phase.Completed _, Phase.Cancelled _ -> Rejection.of(NEEDS_SUPERVISOR, RuleId.E19);
            case Phase.RespondentProcessing _, Phase.ComplainantProcessing _, Phase.Queued _, Phase.InReview _ ->
                ownCase(appeal, now, staff, RuleId.E19);
        };
    }

    private static @Nullable Rejection retry(Appeal appeal, Situation now, Actor.Staff staff) {
        Rejection notMine = ownCase(appeal, now, staff, RuleId.T18);
        if (notMine != null) {
            return notMine;
        }
        return appeal.bench().kept() == null ? Rejection.of(NO_FAILED_EXECUTION, RuleId.T18) : null;
    }

    private static @Nullable Rejection withdrawRequest(Appeal appeal, Situation now, Actor.Staff staff) {
        Rejection notMine = ownCase(appeal, now, staff, RuleId.T12);
        if (notMine != null) {
            return notMine;
        }
        return appeal.openRequests().isEmpty() ? Rejection.of(REQUEST_UNKNOWN, RuleId.T12, "request", "") : null;
    }

    /** Something was asked and is not answered, in time or not. */
    private static @Nullable Rejection owedRequest(Appeal appeal, Situation now, Actor.Staff staff) {
        Rejection notMine = ownCase(appeal, now, staff, RuleId.T12);
        if (notMine != null) {
            return notMine;
        }
        return appeal.dossier().requests().stream().anyMatch(RequestState::answerable)
                ? null
                : Rejection.of(REQUEST_UNKNOWN, RuleId.T12, "request", "");
    }

    private static @Nullable Rejection ask(Appeal appeal, Situation now, Actor.Staff staff) {
        Rejection notMine = ownCase(appeal, now, staff, RuleId.T12);
        if (notMine != null) {
            return notMine;
        }
        return appeal.openRequests().size() < 2
                ? null
                : Rejection.of(REQUEST_OPEN, RuleId.T12, "side", "BOTH", "request", "");
    }

    private static @Nullable Rejection ownCase(Appeal appeal, Situation now, Actor.Staff staff, RuleId rule) {
        return switch (appeal.phase()) {
            case Phase.InReview review -> {
                if (!review.lease().agent().equals(staff.id())) {
                    yield claimedByOther(review.lease());
                }
                Long token = now.basis().fencingToken();
                long current = review.lease().grant().fencingToken();
                yield token == null || token == current
                        ? null
                        : Rejection.of(LEASE_LOST, RuleId.T11, "token", token, "current", current);
            }
            case Phase _ -> notInReview(appeal.phase(), rule);
        };
    }

    private static Rejection claimedByOther(Lease lease) {
        return Rejection.of(
                CLAIMED_BY_OTHER,
                RuleId.E11,
                "owner",
                lease.agent(),
                "since",
                lease.until().minusSeconds(lease.grant().leaseSeconds()));
    }

    static Rejection stale(@Nullable Long version, Situation now) {
        return Rejection.of(
                STALE_VERSION,
                RuleId.E10,
                "version",
                version == null ? "" : version,
                "current",
                now.file().version());
    }

    private static RuleId rule(ActionKind action) {
        return switch (action) {
            case CLAIM_CASE -> RuleId.T10;
            case RETURN_CASE, HAND_OVER_CASE, TAKE_OVER_CASE -> RuleId.T11;
            case ASK_FOR_INFORMATION, WITHDRAW_REQUEST, EXTEND_REQUEST, REMIND_PARTY -> RuleId.T12;
            case LOG_CALL, REVEAL_CONTACT, ISSUE_CALLER_CODE -> RuleId.T15;
            case WRITE_TO_PARTY -> RuleId.R14;
            case ADD_NOTE, TAG_CASE -> RuleId.T9;
            case RECLASSIFY_REASON -> RuleId.E15;
            case RETRY_EXECUTION -> RuleId.T18;
            case VOID_APPEAL -> RuleId.T22;
            default -> RuleId.T16;
        };
    }
}
