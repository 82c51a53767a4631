package org.appealdesk.training.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction.SupplyInformation;
import org.appealdesk.engine.command.SupportAction.AskForInformation;
import org.appealdesk.engine.command.SupportAction.LogCall;
import org.appealdesk.engine.command.SupportAction.TickCheck;
import org.appealdesk.engine.command.SupportAction.WithdrawRequest;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.event.DossierEvent.CallLogged;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.Side;

/** Turns what a script says into actions, on what the case has become. Immutable. */
public final class Deeds {
    private final AppealEngine engine;
    private final Scenario scenario;

    public Deeds(AppealEngine engine, Scenario scenario) {
        this.engine = engine;
        this.scenario = scenario;
    }

    /** The actions to submit one after the other; none when there is nothing to do them on. */
    public List<Action> actions(Step step, Optional<CaseView> view, Instant now) {
        return step.deed() instanceof Deed.Fixed fixed
                ? List.of(fixed.action())
                : view.map(of -> actions(step, of, now)).orElse(List.of());
    }

    private List<Action> actions(Step step, CaseView view, Instant now) {
        return switch (step.deed()) {
            case Deed.Fixed fixed -> List.of(fixed.action());
            case Deed.Supply supply ->
                step.actor() instanceof Actor.Party party ? supply(supply, party, view) : List.of();
            case Deed.Ask ask ->
                List.of(new AskForInformation(
                        new InformationRequest(ask.requestId(), ask.side(), ask.items(), now.plus(ask.within()))));
            case Deed.WithdrawRequest withdraw ->
                request(view, withdraw.side()).stream()
                        .<Action>map(
                                state -> new WithdrawRequest(state.request().id()))
                        .toList();
            case Deed.Phone phone -> List.of(new LogCall(call(phone, view)));
            case Deed.Tick tick -> ticks(tick, view);
        };
    }

    /** The newest request that this side can still answer. */
    private static Optional<RequestState> request(CaseView view, Side side) {
        return view.file()
                .openAppeal()
                .flatMap(appeal -> appeal.dossier().requests().reversed().stream()
                        .filter(state -> state.answerable() && state.request().side() == side)
                        .findFirst());
    }

    private static List<Action> supply(Deed.Supply supply, Actor.Party party, CaseView view) {
        return request(view, party.side()).stream()
                .map(RequestState::request)
                .<Action>map(request -> new SupplyInformation(new InformationSupply(
                        request.id(), answered(supply, request), supply.text(), supply.evidence())))
                .toList();
    }

    private static Set<String> answered(Deed.Supply supply, InformationRequest request) {
        return request.items().stream()
                .filter(item -> supply.kinds().isEmpty() || supply.kinds().contains(item.kind()))
                .map(InformationItem::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private CallRecord call(Deed.Phone phone, CaseView view) {
        Optional<Person.Call> told = scenario.person(phone.side()).call(callsTo(phone.side(), view));
        CallOutcome outcome = phone.outcome() != null
                ? phone.outcome()
                : told.map(Person.Call::outcome).orElse(CallOutcome.NO_ANSWER);
        Duration duration = phone.duration() != null
                ? phone.duration()
                : told.map(Person.Call::duration).orElse(Duration.ZERO);
        return new CallRecord(phone.side(), outcome, duration, phone.note());
    }

    /** Calls logged so far. */
    public static int callsTo(Side side, CaseView view) {
        return (int) view.events().stream()
                .filter(event -> event.event() instanceof CallLogged logged
                        && logged.call().side() == side)
                .count();
    }

    private List<Action> ticks(Deed.Tick tick, CaseView view) {
        return engine.openChecks(view.file()).stream()
                .filter(check -> tick.checks().isEmpty() || tick.checks().contains(check))
                .<Action>map(check -> new TickCheck(check, true))
                .toList();
    }
}
