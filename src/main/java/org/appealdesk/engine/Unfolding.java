package org.appealdesk.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent.NoticeSent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.SupportEvent.SupportAwaited;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.Side;

/** The events one command causes, with the state they lead to so far. Belongs to one call of the engine. */
final class Unfolding {
    private final AppealCommand command;
    private final RuleProfile profile;
    private final List<RecordedEvent> events = new ArrayList<>();
    private CaseFile state;

    Unfolding(CaseFile state, AppealCommand command, RuleProfile profile) {
        this.state = state;
        this.command = command;
        this.profile = profile;
    }

    CaseFile state() {
        return state;
    }

    /** The open appeal; callers have made sure that there is one. */
    Appeal appeal() {
        return state.openAppeal().orElseThrow();
    }

    RuleProfile profile() {
        return profile;
    }

    AppealCommand command() {
        return command;
    }

    Instant now() {
        return command.timing().receivedAt();
    }

    List<RecordedEvent> events() {
        return events;
    }

    void add(RuleId rule, AppealEvent event) {
        add(command.actor(), rule, event);
    }

    /** Something somebody else did on the way to this command, such as the clock. */
    void add(Actor actor, RuleId rule, AppealEvent event) {
        RecordedEvent.Cause cause = new RecordedEvent.Cause(command.id(), actor.recorded());
        RecordedEvent recorded = new RecordedEvent(state.id(), state.version() + 1, now(), cause, rule, event);
        state = Evolution.evolve(state, recorded);
        events.add(recorded);
    }

    /** Hands the appeal to customer support and tells both parties (R13, R17, R18). */
    void awaitSupport(Actor actor, RuleId rule, Instant since) {
        add(actor, rule, new SupportAwaited(since, since.plus(profile.support().serviceTarget())));
        tellBoth(rule, Notice.WAITING_FOR_SUPPORT);
    }

    /** The platform sends the notice, or fails to, when the party is banned (edge 16). */
    void tell(Side side, RuleId rule, Notice notice) {
        add(
                new Actor.Platform(),
                rule,
                new NoticeSent(side, notice, !state.banned().contains(side)));
    }

    void tellBoth(RuleId rule, Notice notice) {
        tell(Side.BUYER, rule, notice);
        tell(Side.SELLER, rule, notice);
    }
}
