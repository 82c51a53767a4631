package org.appealdesk.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Circumstance;
import org.appealdesk.engine.profile.DefaultRuling;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonRule;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.Side;

/** Usual rulings for what a case looks like: suggested with their reason, never taken by themselves (t14). */
final class Suggestions {
    private Suggestions() {}

    static List<Suggestion> of(CaseFile state, RuleProfile profile, Appeal appeal) {
        List<Outcome> possible = RulingDecisions.outcomes(state, profile, appeal);
        return profile.defaults().getOrDefault(appeal.reason(), List.of()).stream()
                .filter(usual -> possible.contains(usual.outcome()))
                .filter(usual -> usual.when().stream().allMatch(sign -> holds(sign, profile, appeal)))
                .map(Suggestions::suggestion)
                .toList();
    }

    private static Suggestion suggestion(DefaultRuling usual) {
        List<RuleId> rules =
                usual.when().stream().map(Suggestions::rule).distinct().toList();
        return new Suggestion(usual.outcome(), usual.when(), rules);
    }

    private static boolean holds(Circumstance sign, RuleProfile profile, Appeal appeal) {
        return switch (sign) {
            case RESPONDENT_SILENT -> flagged(appeal, Flag.RESPONDENT_SILENT);
            case BUYER_GAVE_NO_INFORMATION -> flagged(appeal, Flag.BUYER_GAVE_NO_INFORMATION);
            case SELLER_GAVE_NO_INFORMATION -> flagged(appeal, Flag.SELLER_GAVE_NO_INFORMATION);
            case BUYER_BROUGHT_ALL -> broughtAll(Side.BUYER, profile, appeal);
            case SELLER_BROUGHT_ALL -> broughtAll(Side.SELLER, profile, appeal);
            case BUYER_BROUGHT_NOTHING -> broughtNothing(Side.BUYER, profile, appeal);
            case SELLER_BROUGHT_NOTHING -> broughtNothing(Side.SELLER, profile, appeal);
        };
    }

    private static RuleId rule(Circumstance sign) {
        return switch (sign) {
            case RESPONDENT_SILENT -> RuleId.T5;
            case BUYER_GAVE_NO_INFORMATION, SELLER_GAVE_NO_INFORMATION -> RuleId.T14;
            case BUYER_BROUGHT_ALL, SELLER_BROUGHT_ALL, BUYER_BROUGHT_NOTHING, SELLER_BROUGHT_NOTHING -> RuleId.T9;
        };
    }

    private static boolean flagged(Appeal appeal, Flag flag) {
        return appeal.dossier().flags().contains(flag);
    }

    private static boolean broughtAll(Side side, RuleProfile profile, Appeal appeal) {
        List<EvidenceKind> expected = expected(side, profile, appeal);
        return !expected.isEmpty() && brought(side, appeal).containsAll(expected);
    }

    private static boolean broughtNothing(Side side, RuleProfile profile, Appeal appeal) {
        List<EvidenceKind> expected = expected(side, profile, appeal);
        return !expected.isEmpty() && brought(side, appeal).stream().noneMatch(expected::contains);
    }

    private static List<EvidenceKind> expected(Side side, RuleProfile profile, Appeal appeal) {
        return profile.reason(appeal.reason())
                .map((ReasonRule rule) -> rule.expectedFrom(side))
                .orElse(List.of());
    }

    private static Set<EvidenceKind> brought(Side side, Appeal appeal) {
        return appeal.dossier().from(side).stream()
                .map(sided -> sided.evidence().kind())
                .collect(Collectors.toSet());
    }
}
