package org.appealdesk.console.ruling;

import java.util.List;
import java.util.stream.Collectors;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeTerms;

/**
 * Words a ruling for one party, in its language: what the appeal was about, what was found, what happens to the money,
 * on which rule, and what else follows for this party.
 */
final class RulingText {
    /** Longer claims are cut: the party knows what it wrote. */
    private static final int LONGEST_CLAIM = 140;

    private final Order order;
    private final Appeal appeal;
    private final Decision decision;

    /** @param ruleCited in the reader's language, or as the agent wrote it; may be blank */
    record Decision(Outcome outcome, List<Finding> findings, CitedIn ruleCited, List<SideMeasure> measures) {}

    /** A rule in the words of one language. */
    @FunctionalInterface
    interface CitedIn {
        String in(EngineWords words);
    }

    RulingText(Order order, Appeal appeal, Decision decision) {
        this.order = order;
        this.appeal = appeal;
        this.decision = decision;
    }

    /** The text for one side. */
    String to(Side side, EngineWords agent) {
        EngineWords words = agent.forParty(order.party(side));
        StringBuilder text = new StringBuilder(words.text(
                        "ruling.text.opening",
                        order.party(side).nickname(),
                        words.formats().grouped(appeal.facts().number().value()),
                        words.formats().grouped(order.number().value())))
                .append(' ')
                .append(words.text("ruling.text.reason." + appeal.reason().name()));
        paragraph(text, findings(words));
        paragraph(text, outcome(side, words));
        String cited = decision.ruleCited().in(words);
        paragraph(text, cited.isBlank() ? "" : words.text("ruling.text.rule", cited));
        paragraph(text, measures(side, words));
        paragraph(text, words.text("ruling.text.closing"));
        return text.toString();
    }

    private String findings(EngineWords words) {
        String lines = decision.findings().stream()
                .filter(finding -> finding.result() != FindingResult.OPEN)
                .map(finding -> words.text(
                        "ruling.text.finding." + finding.result().name(),
                        words.name(finding.side()),
                        shortened(finding.claim())))
                .collect(Collectors.joining("\n•  "));
        return lines.isEmpty() ? "" : words.text("ruling.text.found") + "\n•  " + lines;
    }

    private String outcome(Side side, EngineWords words) {
        TradeTerms terms = order.terms();
        Money disputed = appeal.facts().filing().disputeAmount();
        return words.text(
                "ruling.text.outcome." + decision.outcome().name() + "." + side.name(),
                words.formats().money(terms.amount()),
                words.formats().money(terms.amount().minus(terms.commission())),
                words.formats().money(terms.totalPrice()),
                disputed == null
                        ? words.text("ruling.text.difference")
                        : words.formats().money(disputed));
    }

    private String measures(Side side, EngineWords words) {
        String measures = decision.measures().stream()
                .filter(measure -> measure.side() == side)
                .map(words::measure)
                .collect(Collectors.joining("; "));
        return measures.isEmpty() ? "" : words.text("ruling.text.measures", measures);
    }

    private static void paragraph(StringBuilder text, String paragraph) {
        if (!paragraph.isEmpty()) {
            text.append("\n\n").append(paragraph);
        }
    }

    private static String shortened(String claim) {
        String line = claim.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_CLAIM
                ? line
                : line.substring(0, LONGEST_CLAIM - 1).stripTrailing() + "…";
    }
}
