package org.appealdesk.engine.atlas;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.state.SidedEvidence;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;

/**
 * Every way to ask for one kind of action, with content that nothing is wrong with. By names such as “RULE_CASE, to
 * dismiss it”; just the kind where there is only one way.
 */
final class Attempts {
    /** Before the end of a lease, so that a request lapses while the case is held. */
    private static final Duration REQUEST = Duration.ofMinutes(15);

    private final CaseFile file;
    private final Spot spot;
    private final Actor actor;
    private final Map<String, Action> ways = new TreeMap<>();

    private Attempts(CaseFile file, Spot spot, Actor actor) {
        this.file = file;
        this.spot = spot;
        this.actor = actor;
    }

    /** @param caughtUp the case with everything carried out that is due */
    static Map<String, Action> of(ActionKind kind, CaseFile caughtUp, Spot spot, Actor actor) {
        Attempts attempts = new Attempts(caughtUp, spot, actor);
        attempts.collect(kind);
        return attempts.ways;
    }

    private void collect(ActionKind kind) {
        switch (kind) {
            case REGISTER_ORDER -> {
                way(kind, ", the same order again", Moves.registers(file.order(), file.profile()));
                way(kind, ", another order", Moves.registers(anotherOrder(), file.profile()));
            }
            case REPORT_EXECUTED -> reports(kind);
            case REPORT_EXECUTION_FAILED -> reports(kind);
            case REPORT_MESSAGE -> messages(kind);
            case FILE_APPEAL -> only(kind, filing());
            case SEND_MESSAGE -> {
                way(kind, " to the other party", Moves.says(Channel.TRADE, "hello"));
                way(kind, " to support", Moves.says(Channel.support(side()), "hello"));
            }
            case SUPPLY_INFORMATION -> only(kind, Moves.supplies(request(RequestState::answerable), "a", "b"));
            case HAND_OVER_CASE -> only(kind, handOver());
            case ASK_FOR_INFORMATION -> {
                way(
                        kind,
                        " of the buyer",
                        Moves.asks(id("QB"), Side.BUYER, spot.now().plus(REQUEST)));
                way(
                        kind,
                        " of the seller",
                        Moves.asks(id("QS"), Side.SELLER, spot.now().plus(REQUEST)));
            }
            case WITHDRAW_REQUEST -> only(kind, Moves.withdrawsRequest(request(RequestState::open)));
            case EXTEND_REQUEST -> only(kind, Moves.extendsRequest(request(RequestState::answerable), later()));
            case REMIND_PARTY -> only(kind, Moves.reminds(request(RequestState::answerable), asked()));
            case REVEAL_CONTACT -> only(kind, Moves.reveals(Side.BUYER));
            case ISSUE_CALLER_CODE ->
                only(kind, Moves.takesCode(Side.BUYER, spot.now().plusSeconds(300)));
            case LOG_CALL -> {
                way(kind, " with the buyer", Moves.calls(Side.BUYER));
                way(kind, " with the seller", Moves.calls(Side.SELLER));
            }
            case HANDLE_EVIDENCE -> handlings(kind);
            case REDACT_EVIDENCE -> only(kind, Moves.redacts(evidence(), id("R")));
            case RULE_CASE -> rulings(kind);
            default -> only(kind, plain(kind));
        }
    }

    private Action plain(ActionKind kind) {
        return switch (kind) {
            case REPORT_PARTY_BANNED -> Moves.bans(Side.BUYER);
            case MARK_ORDER_PAID -> Moves.pays();
            case RELEASE_ORDER -> Moves.releases();
            case CANCEL_ORDER -> Moves.cancelsOrder();
            case PASS_CONTACT_GATE -> Moves.passesGate();
            case CANCEL_APPEAL -> Moves.cancelsAppeal();
            case ANSWER_NEGOTIATION_FAILED -> Moves.negotiationFailed();
            case ANSWER_CONSENSUS -> Moves.consensus();
            case DENY_CONSENSUS -> Moves.denies();
            case DISMISS_CONSENSUS -> Moves.dismisses();
            case ADD_EVIDENCE -> Moves.adds(Moves.evidence(id("E")));
            case OBJECT_TO_RULING -> Moves.objects();
            case CLAIM_CASE -> Moves.claims();
            case RETURN_CASE -> Moves.givesBack();
            case TAKE_OVER_CASE -> Moves.takesOver();
            case WRITE_TO_PARTY -> Moves.writesTo(Side.BUYER);
            case ADD_NOTE -> Moves.notes();
            case TAG_CASE -> Moves.tags("vip", true);
            case TICK_CHECK -> Moves.ticks(Check.CHAT_READ);
            case RECLASSIFY_REASON -> Moves.reclassifies(otherReason());
            case APPROVE_RULING -> Moves.approves();
            case REJECT_RULING -> Moves.rejects();
            case RETRY_EXECUTION -> Moves.retries();
            case VOID_APPEAL -> Moves.voids();
            case LAPSE_DEADLINE -> new ClockAction.LapseDeadline();
            default -> throw new AssertionError(kind + " can be asked in several ways");
        };
    }

    private void only(ActionKind kind, Action action) {
        way(kind, "", action);
    }

    private void way(ActionKind kind, String how, Action action) {
        ways.put(kind + how, action);
    }

    /** New in the case: versions only grow. */
    private String id(String prefix) {
        return prefix + file.version();
    }

    private Side side() {
        return actor instanceof Actor.Party party ? party.side() : Side.BUYER;
    }

    private Optional<Appeal> appeal() {
        return file.appeal();
    }

    /** The reason with the shortest checklist, and one that everybody may give at any time. */
    private Action filing() {
        return Moves.file(id("A"), Moves.filing(side(), ReasonCode.ABUSIVE_LANGUAGE, Moves.evidence(side() + id("-"))));
    }

    private void reports(ActionKind kind) {
        report(kind, ", for the first time", id("X"));
        for (boolean succeeded : List.of(true, false)) {
            appeal().flatMap(appeal -> appeal.bench().reported().entrySet().stream()
                            .filter(known -> known.getValue() == succeeded)
                            .map(Map.Entry::getKey)
                            .findFirst())
                    .ifPresent(id ->
                            report(kind, succeeded ? ", once reported as done" : ", once reported as failed", id));
        }
    }

    /** Of a message that came to a party, and of one that is not there. */
    private void messages(ActionKind kind) {
        way(kind, " that is not there", Moves.reports(new MessageReport.Seen("none", spot.now())));
        file.ledger().letters().layers().stream()
                .flatMap(layer -> layer.entrySet().stream())
                .filter(entry -> entry.getValue().reader().isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(id -> way(kind, " that was seen", Moves.reports(new MessageReport.Seen(id, spot.now()))));
    }

    private void report(ActionKind kind, String how, String id) {
        way(kind, how, kind == ActionKind.REPORT_EXECUTED ? Moves.executed(id) : Moves.executionFailed(id));
    }

    /** Whom the answerable request asks. */
    private Side asked() {
        return appeal().stream()
                .flatMap(appeal -> appeal.dossier().requests().stream())
                .filter(RequestState::answerable)
                .map(asked -> asked.request().side())
                .reduce((_, last) -> last)
                .orElse(Side.BUYER);
    }

    /** After now, and after what was asked for is due. */
    private Instant later() {
        return spot.now().plus(REQUEST).plus(REQUEST);
    }

    private String request(Predicate<RequestState> which) {
        return appeal().stream()
                .flatMap(appeal -> appeal.dossier().requests().stream())
                .filter(which)
                .filter(asked ->
                        !(actor instanceof Actor.Party) || asked.request().side() == side())
                .map(asked -> asked.request().id())
                .reduce((_, last) -> last)
                .orElse("none");
    }

    private EvidenceFile evidence() {
        return file.appeals().stream()
                .flatMap(appeal -> appeal.dossier().evidence().stream())
                .map(SidedEvidence::evidence)
                .findFirst()
                .orElseGet(() -> Moves.evidence("none"));
    }

    private void handlings(ActionKind kind) {
        EvidenceFile evidence = evidence();
        way(kind, ", look at it", Moves.looksAt(evidence.id()));
        way(kind, ", save it", Moves.saves(evidence.id()));
        way(kind, ", save the whole case", Moves.savesAll());
    }

    private Order anotherOrder() {
        Order large = Orders.large();
        return file.order().terms().equals(large.terms()) ? Orders.paid() : large;
    }

    private Action handOver() {
        return People.STAFF.stream()
                .filter(to -> !to.equals(actor))
                .map(Actor.Staff::id)
                .filter(to -> appeal().filter(
                                appeal -> appeal.bench().excluded().contains(to))
                        .isEmpty())
                .findFirst()
                .map(Moves::handsOver)
                .orElseThrow();
    }

    private ReasonCode otherReason() {
        return appeal().map(Appeal::reason)
                .filter(reason -> reason == ReasonCode.ABUSIVE_LANGUAGE)
                .map(_ -> ReasonCode.OTHER)
                .orElse(ReasonCode.ABUSIVE_LANGUAGE);
    }

    private void rulings(ActionKind kind) {
        Outcome usual = Story.ENGINE.outcomes(file).stream()
                .filter(outcome -> outcome != Outcome.UPHOLD_RULING)
                .findFirst()
                .orElse(Outcome.FORCE_RELEASE);
        way(kind, ", as usual", Moves.rules(usual));
        way(kind, ", to let the one before stand", Moves.rules(Outcome.UPHOLD_RULING));
        way(kind, ", to dismiss it", Moves.rules(Outcome.DISMISS_MALICIOUS));
        way(kind, ", as beyond the agent", Moves.rules(Outcome.CANNOT_DECIDE));
    }
}
