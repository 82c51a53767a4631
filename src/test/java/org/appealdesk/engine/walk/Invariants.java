package org.appealdesk.engine.walk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent.MessageReported;
import org.appealdesk.engine.event.DossierEvent.NoticeSent;
import org.appealdesk.engine.event.DossierEvent.Trace;
import org.appealdesk.engine.event.FilingEvent.AppealFiled;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent.ObjectionFiled;
import org.appealdesk.engine.event.RulingEvent.RulingMade;
import org.appealdesk.engine.event.SupportEvent.CaseClaimed;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Ledger;
import org.appealdesk.engine.state.SidedEvidence;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;

/** What holds after every command, whatever it was. */
final class Invariants {
    private Invariants() {}

    static void check(Stride stride) {
        follow(stride);
        oneOpenAppeal(stride.after());
        endedAppealsStay(stride);
        orderIsInAppeal(stride.after());
        evidenceIds(stride.after());
        custodyMovesNothing(stride);
        receiptsMoveNothing(stride);
        for (RecordedEvent event : stride.events()) {
            onEvent(stride, event.event(), event.at());
        }
    }

    static void hold(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }

    /** For words that cost more than the check. */
    static void hold(boolean condition, Supplier<String> what) {
        if (!condition) {
            throw new AssertionError(what.get());
        }
    }

    /** Versions without gaps, all events of one command at its time. */
    private static void follow(Stride stride) {
        long version = stride.before().version();
        for (RecordedEvent event : stride.events()) {
            version++;
            hold(event.version() == version, "versions have no gaps");
            hold(event.at().equals(stride.command().timing().receivedAt()), "events stand at the command's time");
            hold(event.cause().commandId().equals(stride.command().id()), "events name their command");
        }
        hold(stride.after().version() == version, "the state's version is the last event's");
    }

    private static void oneOpenAppeal(CaseFile state) {
        hold(state.ledger().ended().stream().noneMatch(Appeal::open), "at most one open appeal an order");
    }

    /** An ended appeal changes no more, except that an objection opens a completed one again. */
    private static void endedAppealsStay(Stride stride) {
        List<Appeal> before = stride.before().ledger().ended();
        List<Appeal> after = stride.after().ledger().ended();
        hold(after.size() >= before.size() && after.subList(0, before.size()).equals(before), "ended appeals stay");
        Optional<Appeal> last = stride.before().appeal().filter(appeal -> !appeal.open());
        boolean objected =
                stride.events().stream().map(RecordedEvent::event).anyMatch(ObjectionFiled.class::isInstance);
        hold(
                last.isEmpty() || objected || stride.after().appeals().contains(last.get()),
                "no command changes an ended appeal");
    }

    /** Except while an objection to a ruling that was carried out is looked at. */
    private static void orderIsInAppeal(CaseFile state) {
        boolean stopped = state.openAppeal()
                .filter(appeal -> appeal.bench().objections() == 0)
                .isPresent();
        hold(
                stopped == (state.order().status() == OrderStatus.IN_APPEAL),
                "the order is in appeal just while an appeal is open and not carried out");
    }

    private static void evidenceIds(CaseFile state) {
        Set<String> ids = new HashSet<>();
        for (Appeal appeal : state.appeals()) {
            for (SidedEvidence sided : appeal.dossier().evidence()) {
                hold(ids.add(sided.evidence().id()), "evidence ids are unique in the case");
            }
        }
        state.custody().copies().forEach(copy -> hold(ids.add(copy.evidence().id()), "copies have ids of their own"));
    }

    /** What is done with evidence neither changes an appeal, nor renews a lease, nor makes anything stale (e19). */
    private static void custodyMovesNothing(Stride stride) {
        if (stride.events().stream().allMatch(event -> event.event() instanceof Trace)) {
            CaseFile before = stride.before();
            CaseFile after = stride.after();
            hold(
                    after.with(before.custody()).equals(before.at(after.version(), false)),
                    "custody moves nothing but itself");
        }
    }

    /** How far a message has got neither changes an appeal, nor renews a lease, nor makes anything stale (e20). */
    private static void receiptsMoveNothing(Stride stride) {
        if (stride.events().stream()
                .allMatch(event -> event.event() instanceof MessageReported(var report) && !report.changesWords())) {
            CaseFile before = stride.before();
            CaseFile after = stride.after();
            Ledger ledger = after.ledger().with(before.ledger().letters());
            hold(after.with(ledger).equals(before.at(after.version(), false)), "a receipt moves nothing but itself");
        }
    }

    private static void onEvent(Stride stride, AppealEvent event, Instant at) {
        switch (event) {
            case AppealFiled filed -> waitsAreOver(stride, filed, at);
            case RulingMade made -> ruledByTheBook(stride, made);
            case CaseClaimed claimed ->
                hold(
                        !stride.after()
                                .appeal()
                                .orElseThrow()
                                .bench()
                                .excluded()
                                .contains(claimed.grant().agent()),
                        "who ruled does not take the objection");
            case NoticeSent notice ->
                hold(
                        notice.delivered() != stride.before().banned().contains(notice.to()),
                        "banned parties get nothing");
            case AppealEvent _ -> {}
        }
    }

    private static void waitsAreOver(Stride stride, AppealFiled filed, Instant at) {
        CaseFile before = stride.before();
        Side side = filed.filing().side();
        RuleProfile rules = Story.ENGINE.profile(before);
        Ledger.Refile refile = before.ledger().refileFrom().get(side);
        if (refile != null) {
            Instant from = refile.from();
            hold(from != null && !at.isBefore(from), "the refile wait holds (R21)");
        }
        int most = rules.filing().maximumAppeals();
        hold(most == 0 || stride.after().appeals().size() <= most, "no more appeals than the profile allows");
        hold(before.order().status() != OrderStatus.UNPAID, "an unpaid order has no appeal (R1)");
        hold(!filed.filing().evidence().isEmpty(), "an appeal has evidence (R6)");
        hold(before.ledger().gatePassed().contains(side), "the contact gate was passed (R2)");
    }

    private static void ruledByTheBook(Stride stride, RulingMade made) {
        CaseFile before = stride.before();
        Appeal appeal = before.appeal().orElseThrow();
        hold(appeal.dossier().contacted().size() == 2, "both parties were contacted (R14)");
        hold(Story.ENGINE.openChecks(before).isEmpty() || made.approvedBy() != null, "the checklist is done");
        boolean needed = Story.ENGINE
                .profile(before)
                .ruling()
                .secondPerson()
                .isAbove(before.order().terms().amount());
        Ruling objected = appeal.bench().objected();
        Outcome outcome = made.ruling().outcome();
        boolean overturns = objected != null && outcome != objected.outcome() && outcome != Outcome.UPHOLD_RULING;
        hold(
                (needed || overturns) == (made.approvedBy() != null),
                "a second person approves just above the limit, and what overturns");
        hold(!made.by().equals(made.approvedBy()), "nobody approves a ruling of their own");
        hold(!appeal.bench().excluded().contains(made.by()), "who ruled before does not rule on the objection");
    }
}
