package org.appealdesk.console.ruling;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Settlement;
import org.appealdesk.engine.Transfer;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * Words a ruling for one party, in its language: what the appeal was about, what was found, what happens to the money and
 * what the party has to do, on which rule, what else follows for this party, and what it does next.
 */
final class RulingText {
    /** Longer claims are cut: the party knows what it wrote. */
    private static final int LONGEST_CLAIM = 140;

    private final Order order;
    private final Appeal appeal;
    private final RuleProfile profile;
    private final Decision decision;

    /**
     * What is decided.
     *
     * @param outcome any but {@link Outcome#CANNOT_DECIDE}, which tells the parties nothing
     * @param ruleCited in the reader's language, or as the agent wrote it; may be blank
     */
    record Decision(Outcome outcome, List<Finding> findings, CitedIn ruleCited, List<SideMeasure> measures) {}

    /** A rule in the words of one language. */
    @FunctionalInterface
    interface CitedIn {
        String in(EngineWords words);
    }

    RulingText(Order order, Appeal appeal, RuleProfile profile, Decision decision) {
        this.order = order;
        this.appeal = appeal;
        this.profile = profile;
        this.decision = decision;
    }

    /** The text for one side. */
    String to(Side side, EngineWords agent) {
        EngineWords words = agent.forParty(order.party(side));
        return Stream.of(
                        opening(side, words),
                        findings(side, words),
                        outcome(side, words),
                        rule(words),
                        measures(side, words),
                        new NextSteps(appeal, profile, decision.outcome()).to(side, words),
                        words.text("ruling.text.closing"))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("\n\n"));
    }

    private String opening(Side side, EngineWords words) {
        return words.text(
                        "ruling.text.opening."
                                + (side == appeal.complainant()
                                        ? "OWN"
                                        : appeal.complainant().name()),
                        order.party(side).nickname(),
                        appeal.facts().number().value(),
                        order.number().value())
                + " "
                + words.text("ruling.text.reason." + appeal.reason().name());
    }

    private String findings(Side reader, EngineWords words) {
        List<String> lines = decision.findings().stream()
                .filter(finding -> finding.result() != FindingResult.OPEN)
                .map(finding -> words.text(
                        "ruling.text.finding." + finding.result().name() + "."
                                + (finding.side() == reader
                                        ? "OWN"
                                        : finding.side().name()),
                        shortened(finding.claim())))
                .toList();
        return listed(words.text("ruling.text.found"), lines);
    }

    private String outcome(Side side, EngineWords words) {
        Outcome outcome = decision.outcome();
        String reader = switch (outcome) {
            case FORCE_RELEASE, FORCE_CANCEL, REFUND_THEN_CANCEL, REFUND_EXCESS_THEN_RELEASE, TOP_UP_THEN_RELEASE ->
                side.name();
            case RECOVERY_BEST_EFFORT -> side == Settlement.debtor(appeal) ? "RESPONDENT" : "COMPLAINANT";
            case DISMISS_MALICIOUS -> side == appeal.complainant() ? "COMPLAINANT" : "RESPONDENT";
            case UPHOLD_RULING -> "BOTH";
            case CANNOT_DECIDE -> throw new IllegalArgumentException("nothing is decided yet");
        };
        return words.text(
                "ruling.text.outcome." + outcome.name() + "." + reader,
                words.formats().money(order.terms().amount()),
                received(words),
                outcome == Outcome.FORCE_RELEASE ? kept(words) : fiat(words),
                outcome == Outcome.DISMISS_MALICIOUS ? goesOn(side, words) : words.inText(side.other()));
    }

    /** What the buyer gets out of the escrow. */
    private String received(EngineWords words) {
        Money fee = order.terms().commission();
        String amount = words.formats().money(order.terms().amount().minus(fee));
        return fee.isPositive()
                ? words.text("ruling.text.receive.fee", amount, words.formats().money(fee))
                : words.text("ruling.text.receive", amount);
    }

    /** What the seller keeps of the payment; where a part was in dispute, only the parties know how much that is. */
    private String kept(EngineWords words) {
        Money total = order.terms().totalPrice();
        Money disputed = disputed();
        return disputed == null || disputed.equals(total)
                ? words.text("ruling.text.keep", words.formats().money(total))
                : words.text("ruling.text.keep.open");
    }

    /** What one party has to pay the other outside the exchange; in words where the amount is not known. */
    private String fiat(EngineWords words) {
        Money money = decision.outcome() == Outcome.RECOVERY_BEST_EFFORT ? owed() : betweenParties();
        if (money != null) {
            return words.formats().money(money);
        }
        return switch (decision.outcome()) {
            case REFUND_THEN_CANCEL, REFUND_EXCESS_THEN_RELEASE, TOP_UP_THEN_RELEASE, RECOVERY_BEST_EFFORT ->
                words.text("ruling.text.open." + decision.outcome().name());
            case FORCE_RELEASE, FORCE_CANCEL, DISMISS_MALICIOUS, UPHOLD_RULING, CANNOT_DECIDE -> "";
        };
    }

    /** The same amount as in the preview of the money. */
    private @Nullable Money betweenParties() {
        return Settlement.preview(order, decision.outcome(), disputed()).stream()
                .filter(Transfer::betweenParties)
                .findFirst()
                .map(Transfer::money)
                .orElse(null);
    }

    /** What is to be recovered after the trade: the part in dispute, or the price where all of it went astray. */
    private @Nullable Money owed() {
        Money disputed = disputed();
        if (Settlement.debtor(appeal) == Side.SELLER && isRulingUndone()) {
            return refund(disputed);
        }
        return disputed != null
                ? disputed
                : switch (appeal.reason()) {
                    case CANCELLED_BUT_PAID, RELEASED_NOT_PAID, CHARGEBACK ->
                        order.terms().totalPrice();
                    case AMOUNT_INCORRECT,
                            PAID_NOT_RECEIVED,
                            THIRD_PARTY_PAYER,
                            SELLER_NOT_RELEASED,
                            OVERPAID,
                            SELLER_RAISES_PRICE,
                            ABUSIVE_LANGUAGE,
                            BANK_ACCOUNT_FROZEN,
                            LESS_PAID,
                            OTHER -> null;
                };
    }

    /** A ruling that ended the order was wrong. */
    private boolean isRulingUndone() {
        Ruling objected = appeal.bench().objected();
        return objected != null && objected.outcome().movesEscrow();
    }

    /** What the seller has to give back who got the crypto too; where a part was in dispute, only the parties know. */
    private @Nullable Money refund(@Nullable Money disputed) {
        Money total = order.terms().totalPrice();
        return disputed == null || disputed.equals(total) ? total : null;
    }

    private String goesOn(Side side, EngineWords words) {
        return words.text(isInTrade(appeal) ? "ruling.text.order." + side.name() : "ruling.text.order.ended");
    }

    /** Whether the order goes on when the appeal falls: it was paid before, and no ruling has ended it since. */
    static boolean isInTrade(Appeal appeal) {
        Ruling objected = appeal.bench().objected();
        return appeal.facts().before().status().escrowHeld()
                && (objected == null || !objected.outcome().movesEscrow());
    }

    private @Nullable Money disputed() {
        return appeal.facts().filing().disputeAmount();
    }

    private String rule(EngineWords words) {
        String cited = decision.ruleCited().in(words).strip();
        return cited.isEmpty() ? "" : words.text("ruling.text.rule", cited);
    }

    private String measures(Side side, EngineWords words) {
        Stream<String> taken = decision.measures().stream()
                .filter(measure -> measure.side() == side)
                .map(measure ->
                        words.text("ruling.text.measure." + measure.kind().name(), measure.value()));
        List<String> lines = Stream.concat(fee(side, words), taken).toList();
        return listed(words.text("ruling.text.measures"), lines);
    }

    /** Appealing often costs something, whoever is right. */
    private Stream<String> fee(Side side, EngineWords words) {
        return side == appeal.complainant()
                ? Settlement.fee(order, appeal, profile).stream()
                        .map(money ->
                                words.text("ruling.text.fee", words.formats().money(money)))
                : Stream.empty();
    }

    private static String listed(String heading, List<String> lines) {
        return lines.isEmpty() ? "" : heading + "\n•  " + String.join("\n•  ", lines);
    }

    private static String shortened(String claim) {
        String line = claim.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_CLAIM
                ? line
                : line.substring(0, LONGEST_CLAIM - 1).stripTrailing() + "…";
    }
}
