package org.appealdesk.engine.walk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Letter;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.state.SidedEvidence;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** The content of an action: sound, so that only the state of the case can refuse it. */
final class Contents {
    private final Dice dice;
    private final RuleProfile profile;
    private int used;

    Contents(Dice dice, RuleProfile profile) {
        this.dice = dice;
        this.profile = profile;
    }

    /** Null when the case gives no sound content for that action. */
    @Nullable Action sound(ActionKind kind, CaseFile state, Actor actor, Instant now) {
        Side side = actor instanceof Actor.Party party ? party.side() : dice.one(Side.values());
        return switch (kind) {
            case REGISTER_ORDER -> Moves.registers(state.order(), state.profile());
            case REPORT_EXECUTED -> decided(state) ? Moves.executed(id("X")) : null;
            case REPORT_EXECUTION_FAILED -> decided(state) ? Moves.executionFailed(id("X")) : null;
            case REPORT_PARTY_BANNED -> Moves.bans(side);
            case REPORT_MESSAGE -> report(state, now);
            case MARK_ORDER_PAID -> Moves.pays();
            case RELEASE_ORDER -> Moves.releases();
            case CANCEL_ORDER -> Moves.cancelsOrder();
            case PASS_CONTACT_GATE -> Moves.passesGate();
            case FILE_APPEAL -> file(state, side);
            case CANCEL_APPEAL -> Moves.cancelsAppeal();
            case ANSWER_NEGOTIATION_FAILED -> Moves.negotiationFailed();
            case ANSWER_CONSENSUS -> Moves.consensus();
            case DENY_CONSENSUS -> new PartyAction.DenyConsensus(dice.one("", "not so"));
            case DISMISS_CONSENSUS -> Moves.dismisses();
            case ADD_EVIDENCE -> Moves.adds(Moves.evidence(id("E")));
            case SEND_MESSAGE ->
                new PartyAction.SendMessage(message(state.openAppeal().isPresent() ? channel(side) : Channel.TRADE));
            case SUPPLY_INFORMATION -> supply(state, side);
            case OBJECT_TO_RULING -> Moves.objects();
            case CLAIM_CASE -> Moves.claims();
            case RETURN_CASE -> Moves.givesBack();
            case HAND_OVER_CASE -> handOver(state, actor);
            case TAKE_OVER_CASE -> Moves.takesOver();
            case ASK_FOR_INFORMATION -> ask(state, side, now);
            case WITHDRAW_REQUEST ->
                openRequest(state).map(Moves::withdrawsRequest).orElse(null);
            case EXTEND_REQUEST -> extend(state, side, now);
            case REMIND_PARTY ->
                request(state, side)
                        .<Action>map(asked ->
                                new SupportAction.RemindParty(asked.request().id(), message(Channel.support(side))))
                        .orElse(null);
            case LOG_CALL -> Moves.calls(side);
            case REVEAL_CONTACT -> Moves.reveals(side);
            case ISSUE_CALLER_CODE -> Moves.takesCode(side, now.plusSeconds(1 + dice.below(600)));
            case WRITE_TO_PARTY -> new SupportAction.WriteToParty(message(Channel.support(side)));
            case ADD_NOTE -> Moves.notes();
            case TAG_CASE -> Moves.tags(dice.one("vip", "fraud ring"), dice.percent(70));
            case HANDLE_EVIDENCE -> handle(state);
            case REDACT_EVIDENCE ->
                anyEvidence(state)
                        .map(evidence -> Moves.redacts(evidence, id("R")))
                        .orElse(null);
            case TICK_CHECK -> new SupportAction.TickCheck(dice.one(Check.values()), dice.percent(90));
            case RECLASSIFY_REASON -> reclassify(state);
            case RULE_CASE -> rule(state, actor);
            case APPROVE_RULING -> Moves.approves();
            case REJECT_RULING -> Moves.rejects();
            case RETRY_EXECUTION -> Moves.retries();
            case VOID_APPEAL -> Moves.voids();
            case LAPSE_DEADLINE -> new ClockAction.LapseDeadline();
        };
    }

    /** Something is wrong with it; null when nothing can be wrong with such an action. */
    @Nullable Action malformed(ActionKind kind, Instant now) {
        return switch (kind) {
            case FILE_APPEAL -> badFiling();
            case ANSWER_NEGOTIATION_FAILED -> new PartyAction.AnswerNegotiationFailed(" ");
            case ADD_EVIDENCE -> Moves.adds(Bad.evidence(dice, id("E")));
            case SEND_MESSAGE -> Moves.says(dice.one(Channel.values()), "");
            case SUPPLY_INFORMATION -> Moves.supplies("Q99", "a");
            case OBJECT_TO_RULING -> new PartyAction.ObjectToRuling("");
            case RETURN_CASE -> new SupportAction.ReturnCase("");
            case TAKE_OVER_CASE -> new SupportAction.TakeOverCase("");
            case ASK_FOR_INFORMATION -> Moves.asks(id("Q"), dice.one(Side.values()), now);
            case WITHDRAW_REQUEST -> Moves.withdrawsRequest("Q99");
            case EXTEND_REQUEST -> Moves.extendsRequest("Q99", now.plusSeconds(60));
            case REMIND_PARTY -> Moves.reminds("Q99", dice.one(Side.values()));
            case ISSUE_CALLER_CODE -> Moves.takesCode(dice.one(Side.values()), now);
            case WRITE_TO_PARTY ->
                new SupportAction.WriteToParty(new Message(id("M"), Channel.TRADE, "both of you", List.of()));
            case ADD_NOTE -> new SupportAction.AddNote("");
            case HANDLE_EVIDENCE -> dice.one(Moves.looksAt("E999"), Moves.saves("E999"));
            case REPORT_MESSAGE -> Moves.reports(new MessageReport.Seen("M999", now));
            case REDACT_EVIDENCE -> Moves.redacts("E999", id("R"));
            case RULE_CASE -> new SupportAction.RuleCase(badRuling());
            case REJECT_RULING -> new SupportAction.RejectRuling("");
            case VOID_APPEAL -> new SupportAction.VoidAppeal("");
            case REPORT_EXECUTED -> Moves.executed("X");
            case REPORT_EXECUTION_FAILED -> Moves.executionFailed("X");
            case REGISTER_ORDER,
                    REPORT_PARTY_BANNED,
                    MARK_ORDER_PAID,
                    RELEASE_ORDER,
                    CANCEL_ORDER,
                    PASS_CONTACT_GATE,
                    CANCEL_APPEAL,
                    ANSWER_CONSENSUS,
                    DENY_CONSENSUS,
                    DISMISS_CONSENSUS,
                    CLAIM_CASE,
                    HAND_OVER_CASE,
                    LOG_CALL,
                    REVEAL_CONTACT,
                    TAG_CASE,
                    TICK_CHECK,
                    RECLASSIFY_REASON,
                    APPROVE_RULING,
                    RETRY_EXECUTION,
                    LAPSE_DEADLINE -> null;
        };
    }

    private @Nullable Action report(CaseFile state, Instant now) {
        List<Map.Entry<String, Letter>> all = state.ledger().letters().layers().stream()
                .flatMap(layer -> layer.entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        Map.Entry<String, Letter> one = dice.one(all);
        String id = one.getKey();
        boolean isTrade = one.getValue().channel() == Channel.TRADE;
        List<MessageReport> sound = new ArrayList<>();
        if (isTrade) {
            sound.add(new MessageReport.Edited(id, now, "in other words"));
            sound.add(new MessageReport.Deleted(id, now));
        }
        if (one.getValue().reader().isPresent()) {
            sound.add(new MessageReport.Received(id, now));
            sound.add(new MessageReport.Seen(id, now));
            sound.add(new MessageReport.Undelivered(id, now, "no such device"));
        }
        return sound.isEmpty() ? null : Moves.reports(dice.one(sound));
    }

    private static boolean decided(CaseFile state) {
        return state.openAppeal()
                .filter(appeal -> appeal.phase() instanceof Phase.Decided)
                .isPresent();
    }

    /** With an id of its own: reports are told apart by it (e20). */
    private Message message(Channel channel) {
        return new Message(id("M"), channel, "well", List.of());
    }

    private String id(String prefix) {
        used++;
        return prefix + used;
    }

    private Channel channel(Side side) {
        return dice.one(Channel.TRADE, Channel.support(side));
    }

    private @Nullable Action file(CaseFile state, Side side) {
        OrderStatus status = state.openAppeal()
                .map(appeal -> appeal.facts().before().status())
                .orElse(state.order().status());
        List<ReasonCode> reasons = profile.reasonsFor(side, TradePhase.of(status));
        // The reason with the shortest checklist brings more walks to a ruling.
        ReasonCode reason = dice.percent(60) ? ReasonCode.ABUSIVE_LANGUAGE : dice.one(reasons);
        return new PartyAction.FileAppeal(
                new AppealNumber(id("A")), Moves.filing(side, reason, Moves.evidence(id("E"))));
    }

    private Action badFiling() {
        Filing good = Moves.filing(dice.one(Side.values()), ReasonCode.OTHER, Moves.evidence(id("E")));
        Filing bad = dice.one(
                new Filing(good.side(), good.reason(), "", good.evidence(), null, null),
                new Filing(good.side(), good.reason(), "x", List.of(), null, null),
                new Filing(good.side(), good.reason(), "x", List.of(Bad.evidence(dice, id("E"))), null, null));
        return new PartyAction.FileAppeal(new AppealNumber(id("A")), bad);
    }

    private static Optional<RequestState> request(CaseFile state, Side side) {
        return state.openAppeal()
                .flatMap(appeal -> appeal.dossier().requests().stream()
                        .filter(asked -> asked.answerable() && asked.request().side() == side)
                        .findFirst());
    }

    private static @Nullable Action extend(CaseFile state, Side side, Instant now) {
        return request(state, side)
                .map(asked -> Moves.extendsRequest(
                        asked.request().id(),
                        asked.request().dueAt().isAfter(now)
                                ? asked.request().dueAt().plusSeconds(60)
                                : now.plusSeconds(60)))
                .orElse(null);
    }

    private @Nullable Action supply(CaseFile state, Side side) {
        return request(state, side)
                .map(asked -> {
                    Set<String> items = asked.request().items().stream()
                            .map(InformationItem::id)
                            .limit(1 + dice.below(2))
                            .collect(Collectors.toSet());
                    List<EvidenceFile> evidence = dice.percent(30) ? List.of(Moves.evidence(id("E"))) : List.of();
                    return new PartyAction.SupplyInformation(
                            new InformationSupply(asked.request().id(), items, "here", evidence));
                })
                .orElse(null);
    }

    private static Optional<String> openRequest(CaseFile state) {
        return state.openAppeal()
                .flatMap(appeal -> appeal.openRequests().stream().findFirst())
                .map(asked -> asked.request().id());
    }

    private @Nullable Action ask(CaseFile state, Side side, Instant now) {
        Set<Side> busy = state.openAppeal().map(Appeal::openRequests).orElse(List.of()).stream()
                .map(asked -> asked.request().side())
                .collect(Collectors.toSet());
        Side free = busy.contains(side) ? side.other() : side;
        Duration due = dice.one(Duration.ofMillis(1), Duration.ofMinutes(15), Duration.ofMinutes(30));
        return busy.contains(free) ? null : Moves.asks(id("Q"), free, now.plus(due));
    }

    private @Nullable Action handOver(CaseFile state, Actor actor) {
        return People.STAFF.stream()
                .map(Actor.Staff::id)
                .filter(to -> !(actor instanceof Actor.Staff from && from.id().equals(to)))
                .filter(to -> state.appeal()
                        .filter(appeal -> appeal.bench().excluded().contains(to))
                        .isEmpty())
                .skip(dice.below(2))
                .findFirst()
                .map(Moves::handsOver)
                .orElse(null);
    }

    private Optional<EvidenceFile> anyEvidence(CaseFile state) {
        List<EvidenceFile> all = state.appeals().stream()
                .flatMap(appeal -> appeal.dossier().evidence().stream())
                .map(SidedEvidence::evidence)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(dice.one(all));
    }

    private Action handle(CaseFile state) {
        return anyEvidence(state)
                .filter(_ -> dice.percent(80))
                .map(one -> dice.percent(50) ? Moves.looksAt(one.id()) : Moves.saves(one.id()))
                .orElseGet(Moves::savesAll);
    }

    private @Nullable Action reclassify(CaseFile state) {
        return state.openAppeal()
                .flatMap(appeal -> {
                    TradePhase phase = TradePhase.of(appeal.facts().before().status());
                    return profile.reasonsFor(appeal.complainant(), phase).stream()
                            .filter(reason -> reason != appeal.reason())
                            .skip(dice.below(2))
                            .findFirst();
                })
                .map(Moves::reclassifies)
                .orElse(null);
    }

    /** Sound only once both parties were contacted and the checklist is done, or when it decides nothing. */
    private @Nullable Action rule(CaseFile state, Actor actor) {
        boolean ready = state.openAppeal()
                        .filter(appeal -> appeal.dossier().contacted().size() == 2)
                        .isPresent()
                && Story.ENGINE.openChecks(state).isEmpty();
        boolean supervisor = actor instanceof Actor.Supervisor;
        List<Outcome> outcomes = Story.ENGINE.outcomes(state).stream()
                .filter(outcome -> outcome == Outcome.CANNOT_DECIDE ? !supervisor : ready)
                .toList();
        return outcomes.isEmpty() ? null : Moves.rules(dice.percent(70) ? outcomes.getFirst() : dice.one(outcomes));
    }

    private Ruling badRuling() {
        Ruling good = Moves.ruling(dice.one(Outcome.values()));
        List<Finding> unknown =
                List.of(new Finding(Side.BUYER, "paid", FindingResult.OPEN, List.of(Ground.evidence("E999"))));
        List<SideMeasure> harsh =
                List.of(new SideMeasure(Side.BUYER, MeasureKind.P2P_SUSPENSION, new BigDecimal("36500")));
        return dice.one(
                new Ruling(good.outcome(), List.of(), "4.2", good.measures(), good.texts()),
                new Ruling(good.outcome(), unknown, "4.2", good.measures(), good.texts()),
                new Ruling(good.outcome(), good.findings(), "", good.measures(), good.texts()),
                new Ruling(good.outcome(), good.findings(), "4.2", harsh, good.texts()),
                new Ruling(good.outcome(), good.findings(), "4.2", good.measures(), new RulingTexts("", "")));
    }
}
