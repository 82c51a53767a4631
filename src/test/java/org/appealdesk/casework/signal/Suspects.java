package org.appealdesk.casework.signal;

import static org.appealdesk.engine.story.Moves.file;
import static org.appealdesk.engine.story.Moves.passesGate;
import static org.appealdesk.engine.story.Moves.says;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.appealdesk.casework.people.PeopleIndex;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderIdentity;
import org.appealdesk.engine.trade.OrderTimes;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/** Cases in which one thing is odd; everything else is in order. */
public final class Suspects {

    static final Instant START = Orders.START;

    private Suspects() {}

    static List<Signal> signals(CaseFile file, List<RecordedEvent> events) {
        return Signals.of(
                file,
                events,
                Rules.SEED.contact(),
                new CaseLinks(new PeopleIndex(_ -> Optional.empty())),
                new WordRules());
    }

    static List<Signal> signals(Story story) {
        return signals(story.state(), story.events());
    }

    static List<Signal> signals(Order order) {
        return signals(Story.of(Rules.SEED, order));
    }

    static Signal signal(SignalKind kind, Side side, Object value) {
        return new Signal(kind, side, Map.of(kind.fields().getFirst(), value.toString()));
    }

    static Signal signal(SignalKind kind, Side side, Object first, Object second) {
        return new Signal(
                kind,
                side,
                Map.of(kind.fields().getFirst(), first.toString(), kind.fields().getLast(), second.toString()));
    }

    /** The usual paid order, but marked paid so long after its beginning. */
    static Order paidAfter(Duration duration) {
        Order order = Orders.paid();
        OrderTimes times = order.times();
        return order.with(new OrderTimes(
                START, times.notifyPayEndTime(), START.plus(duration), times.confirmPayEndTime(), null, null));
    }

    static Order with(TradeParty buyer, TradeParty seller) {
        Order order = Orders.paid();
        return new Order(order.identity(), order.terms(), buyer, seller, order.times(), order.platformStatus());
    }

    static TradeParty heldBy(TradeParty party, String holder, String kycName) {
        PaymentAccount account = party.account();
        return new TradeParty(
                party.accountId(),
                party.nickname(),
                kycName,
                party.language(),
                account == null ? null : new PaymentAccount(account.provider(), holder, account.number()),
                party.history());
    }

    static TradeParty with(TradeParty party, PartyHistory history) {
        return new TradeParty(
                party.accountId(), party.nickname(), party.kycName(), party.language(), party.account(), history);
    }

    static TradeParty without(TradeParty party) {
        return new TradeParty(
                party.accountId(), party.nickname(), party.kycName(), party.language(), null, party.history());
    }

    /** A party that nobody knows yet. */
    public static TradeParty person(String accountId, String nickname, String account) {
        return new TradeParty(
                accountId,
                nickname,
                "LÊ VĂN AN",
                "vi",
                new PaymentAccount("Ngân hàng Hải Vân", "LE VAN AN", account),
                new PartyHistory(10, 1000, 0, 0, false));
    }

    static Story filed(String description, EvidenceFile... evidence) {
        Filing filing =
                new Filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT, description, List.of(evidence), null, null);
        return Story.paid().given(People.seller(passesGate()), People.seller(file("90412", filing)));
    }

    static Story filed() {
        return filed("less than agreed", Moves.evidence("E1"));
    }

    static Story said(Side side, String words) {
        return filed().given(People.party(side, says(Channel.TRADE, words)));
    }

    /** An appealed order of its own: the seller filed and left a phone. */
    public static CaseFile appealed(String number, TradeParty buyer, TradeParty seller, PhoneNumber phone) {
        Order paid = with(buyer, seller);
        OrderIdentity identity =
                new OrderIdentity(new CaseId(number), "adv", paid.identity().maker());
        Order order = new Order(identity, paid.terms(), buyer, seller, paid.times(), paid.platformStatus());
        Filing filing = new Filing(
                Side.SELLER, ReasonCode.AMOUNT_INCORRECT, "less", List.of(Moves.evidence("E1")), phone, null);
        CaseFile file = null;
        for (Step.Act act : List.of(
                People.platform(Moves.registers(order, Rules.SEED.ref())),
                People.seller(passesGate()),
                People.seller(file("A" + number, filing)))) {
            file = act(file, order.number(), act);
        }
        return Objects.requireNonNull(file);
    }

    private static @Nullable CaseFile act(@Nullable CaseFile file, CaseId id, Step.Act act) {
        AppealCommand command = new AppealCommand("c", id, act.actor(), Timing.at(START), Basis.UNKNOWN, act.action());
        Answer.Accepted accepted = (Answer.Accepted) Story.ENGINE.decide(file, command);
        CaseFile next = file;
        for (RecordedEvent event : accepted.events()) {
            next = AppealEngine.evolve(next, event);
        }
        return next;
    }
}
