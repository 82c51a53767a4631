package org.appealdesk.engine.atlas;

import static org.appealdesk.engine.atlas.Facet.*;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Bench;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Ledger;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a case, in a word for each {@link Facet}. Two cases of which the same can be told are one state
 * of the atlas. Left out are the things of which many tests of their own show that they decide nothing: names, words,
 * bans, the exact amounts and instants.
 */
final class Sight {
    private static final String MOST_FILED = "as many filed as may be";
    private static final String NO_BUYER_WAIT = "no wait after paying";

    private final Spot spot;
    private final CaseFile file;
    private final Map<Facet, String> facets = new EnumMap<>(Facet.class);

    private Sight(Spot spot) {
        this.spot = spot;
        this.file = spot.file();
    }

    /** The facets of the case, whoever asks. */
    static Map<Facet, String> of(Spot spot) {
        Sight sight = new Sight(spot);
        sight.put(PROFILE, spot.profile().ref().name());
        sight.file.appeal().ifPresentOrElse(sight::appeal, sight::noAppeal);
        return sight.facets;
    }

    /** The stage of the newest appeal as people name it. */
    static String stage(CaseFile file) {
        return file.appeal().map(appeal -> appeal.stage().name()).orElse("NO_APPEAL");
    }

    private void put(Facet facet, String value) {
        facets.put(facet, value);
    }

    private void noAppeal() {
        put(ORDER, "order " + file.order().status());
        if (file.order().status() == OrderStatus.UNPAID) {
            put(TIME, when("payment", file.order().times().notifyPayEndTime()));
        } else {
            put(TIME, "no payment awaited");
        }
        size();
        filing();
    }

    private void size() {
        put(
                SIZE,
                spot.profile()
                                .ruling()
                                .secondPerson()
                                .isAbove(file.order().terms().amount())
                        ? "above the limit"
                        : "below the limit");
    }

    /** What counts for filing while no appeal is open. */
    private void filing() {
        put(BUYER_GATE, gate(Side.BUYER));
        put(SELLER_GATE, gate(Side.SELLER));
        put(BUYER_REFILE, wait(Side.BUYER));
        put(SELLER_REFILE, wait(Side.SELLER));
        put(APPEALS, appeals());
        put(BUYER_WAIT, paidTooRecently() ? "paid too recently" : NO_BUYER_WAIT);
    }

    private boolean paidTooRecently() {
        Instant paid = file.order().times().notifyPayTime();
        return paid != null
                && TradePhase.of(file.order().status()) == TradePhase.IN_TRADE
                && spot.now().isBefore(paid.plus(spot.profile().filing().buyerWaitAfterPaid()));
    }

    private String gate(Side side) {
        return file.ledger().gatePassed().contains(side) ? "gate passed" : "gate not passed";
    }

    private String wait(Side side) {
        Ledger.Refile refile = file.ledger().refileFrom().get(side);
        if (refile == null) {
            return "no refile wait";
        }
        Instant from = refile.from();
        if (from == null) {
            return "cancelled for good";
        }
        return spot.now().isBefore(from) ? "in the refile wait" : "refile wait over";
    }

    private String appeals() {
        int most = spot.profile().filing().maximumAppeals();
        int filed = file.appeals().size();
        if (most == 0) {
            return filed == 0 ? "none filed" : "some filed";
        }
        return filed < most ? filed + " filed" : MOST_FILED;
    }

    private void appeal(Appeal appeal) {
        put(COMPLAINANT, appeal.complainant() + " complains");
        if (appeal.open()) {
            size();
        }
        switch (appeal.phase()) {
            case Phase.RespondentProcessing phase -> {
                orderBefore(appeal);
                put(TIME, when("answer", phase.respondBy()));
                put(APPEALS, appeals());
                put(BUYER_REFILE, earlierWait(Side.BUYER));
                put(SELLER_REFILE, earlierWait(Side.SELLER));
                open(appeal);
            }
            case Phase.ComplainantProcessing phase -> {
                orderBefore(appeal);
                Instant due = phase.confirmBy();
                put(TIME, due == null ? "no time limit" : when("confirmation", due));
                open(appeal);
            }
            case Phase.Queued _ -> support(appeal);
            case Phase.InReview review -> review(appeal, review);
            case Phase.Decided decided -> {
                escrow(appeal);
                ruling(appeal.bench().standing(decided.ruling()).outcome());
                put(REPORTED, appeal.bench().reported().isEmpty() ? "nothing reported" : "failed before");
                put(OBJECTED, objected(appeal.bench()));
            }
            case Phase.Completed completed -> {
                put(ORDER, "order " + file.order().status());
                ruling(appeal.bench().standing(completed.ruling()).outcome());
                Instant until = completed.objectUntil();
                put(OBJECTION_WINDOW, until == null ? "no objection window" : when("objection", until));
                put(OBJECTED, objected(appeal.bench()));
                filing();
            }
            case Phase.Cancelled cancelled -> {
                put(ORDER, "order " + file.order().status());
                put(ENDING, cancelled.ending().name().toLowerCase(Locale.ROOT));
                put(OBJECTED, objected(appeal.bench()));
                filing();
            }
        }
    }

    private void orderBefore(Appeal appeal) {
        put(ORDER, "order was " + appeal.facts().before().status());
    }

    /** Between two appeals only that there is a wait matters; its end has its own states once the appeal has ended. */
    private String earlierWait(Side side) {
        return file.ledger().refileFrom().containsKey(side) ? "cancelled before" : "never cancelled";
    }

    private void open(Appeal appeal) {
        Side respondent = appeal.respondent();
        boolean filedToo = !appeal.dossier().crossStatements().isEmpty();
        put(
                CROSS_STATEMENT,
                filedToo
                        ? "cross-statement filed"
                        : file.ledger().gatePassed().contains(respondent)
                                ? "respondent past the gate"
                                : "no cross-statement");
    }

    private void escrow(Appeal appeal) {
        put(
                ESCROW,
                appeal.facts().before().status().escrowHeld()
                                && file.order().status().escrowHeld()
                        ? "in escrow"
                        : "nothing in escrow");
    }

    private void support(Appeal appeal) {
        open(appeal);
        escrow(appeal);
        Bench bench = appeal.bench();
        var flags = appeal.dossier().flags();
        put(
                ANSWER,
                !flags.contains(Flag.RESPONDENT_SILENT)
                        ? "answered"
                        : flags.contains(Flag.LATE_ANSWER) ? "answered late" : "never answered");
        put(ESCALATED, flags.contains(Flag.ESCALATED) ? "escalated" : "not escalated");
        put(KEPT_RULING, bench.kept() == null ? "no failed ruling" : "ruling failed");
        put(OBJECTED, objected(bench));
        put(REQUEST_TO_BUYER, request(appeal, Side.BUYER));
        put(REQUEST_TO_SELLER, request(appeal, Side.SELLER));
    }

    private void review(Appeal appeal, Phase.InReview review) {
        support(appeal);
        put(HOLDER, holdsAsSupervisor(review) ? "held by a supervisor" : "held by an agent");
        put(LEASE, review.lease().runOut(spot.now()) ? "lease run out" : "lease running");
        put(PREPARED, prepared(appeal));
        Bench.Proposal proposal = appeal.bench().proposal();
        put(
                PROPOSAL,
                proposal == null ? "nothing proposed" : current(proposal) ? "proposal current" : "proposal stale");
    }

    /** Whatever changes the case makes a proposal stale, what is due too. */
    private boolean current(Bench.Proposal proposal) {
        return Story.ENGINE.caughtUp(file, spot.now()).isUnchangedSince(proposal.version());
    }

    static boolean holdsAsSupervisor(Phase.InReview review) {
        return People.STAFF.stream()
                .anyMatch(staff -> staff instanceof Actor.Supervisor
                        && staff.id().equals(review.lease().agent()));
    }

    private String prepared(Appeal appeal) {
        int contacted = appeal.dossier().contacted().size();
        if (contacted < 2) {
            return contacted == 0 ? "nobody contacted" : "one party contacted";
        }
        return Story.ENGINE.openChecks(file).isEmpty() ? "checklist done" : "checklist open";
    }

    private static String objected(Bench bench) {
        return bench.objections() == 0 ? "no objection" : "objected to";
    }

    private void ruling(Outcome outcome) {
        put(
                RULING,
                outcome.movesEscrow()
                        ? "ruling moves the escrow"
                        : outcome == Outcome.DISMISS_MALICIOUS ? "appeal dismissed" : "ruling moves nothing");
    }

    private String request(Appeal appeal, Side side) {
        List<RequestState> mine = appeal.dossier().requests().stream()
                .filter(asked -> asked.request().side() == side && asked.answerable())
                .toList();
        if (mine.isEmpty()) {
            return side + " is asked nothing";
        }
        RequestState last = mine.getLast();
        if (!last.open()) {
            return side + " let a request lapse";
        }
        return side + (spot.now().isBefore(last.request().dueAt()) ? " is asked" : " is overdue");
    }

    private String when(String what, Instant due) {
        Instant now = spot.now();
        if (now.isBefore(due)) {
            return now.equals(due.minusMillis(1)) ? what + " 1 ms before its end" : what + " in time";
        }
        return now.equals(due) ? what + " at its end" : what + " too late";
    }

    /** The facets of the case, seen by whoever asks. */
    static Map<Facet, String> by(Actor actor, Spot spot, Map<Facet, String> facets) {
        Map<Facet, String> seen = new EnumMap<>(facets);
        switch (actor) {
            case Actor.Party party -> party(seen, party.side(), spot.file().current());
            case Actor.Staff staff -> staff(seen, staff, spot.file().current());
            case Actor.Platform _, Actor.Clock _ -> {}
        }
        return seen;
    }

    private static void party(Map<Facet, String> seen, Side side, @Nullable Appeal appeal) {
        boolean buyer = side == Side.BUYER;
        seen.put(SIDE, buyer ? "buyer" : "seller");
        seen.computeIfPresent(APPEALS, (_, filed) -> filed.equals(MOST_FILED) ? filed : "fewer filed than may be");
        seen.computeIfPresent(BUYER_WAIT, (_, wait) -> buyer ? wait : NO_BUYER_WAIT);
        if (appeal != null) {
            seen.put(STANDING, side == appeal.complainant() ? "complainant" : "respondent");
        }
        own(seen, OWN_GATE, buyer ? BUYER_GATE : SELLER_GATE);
        own(seen, OWN_WAIT, buyer ? BUYER_REFILE : SELLER_REFILE);
        own(seen, OWN_REQUEST, buyer ? REQUEST_TO_BUYER : REQUEST_TO_SELLER);
        String request = seen.get(OWN_REQUEST);
        if (request != null) {
            seen.put(OWN_REQUEST, request.replace(side.name(), "who"));
        }
    }

    private static void own(Map<Facet, String> seen, Facet own, Facet named) {
        String value = seen.get(named);
        if (value != null) {
            seen.put(own, value);
        }
    }

    private static void staff(Map<Facet, String> seen, Actor.Staff staff, @Nullable Appeal appeal) {
        seen.put(RANK, staff instanceof Actor.Supervisor ? "supervisor" : "agent");
        if (appeal == null) {
            return;
        }
        Bench bench = appeal.bench();
        seen.put(RULED_BEFORE, bench.excluded().contains(staff.id()) ? "ruled before" : "did not rule before");
        if (appeal.phase() instanceof Phase.InReview review) {
            seen.put(HOLDING, review.lease().agent().equals(staff.id()) ? "holds the case" : "does not hold the case");
            Bench.Proposal proposal = bench.proposal();
            boolean mine = proposal != null && proposal.by().equals(staff.id());
            seen.put(PROPOSER, mine ? "proposed it" : "did not propose it");
        }
    }
}
