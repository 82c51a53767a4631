package org.appealdesk.engine.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.engine.trade.Side;

/**
 * All numbers and switches of one exchange's process. Immutable.
 *
 * @param defaults usual rulings by reason, the more telling first; only ever suggested
 */
public record RuleProfile(
        ProfileRef ref,
        FilingRules filing,
        AnswerRules answer,
        SupportRules support,
        EvidenceRules evidence,
        RulingRules ruling,
        Map<ReasonCode, ReasonRule> reasons,
        Map<ReasonCode, List<DefaultRuling>> defaults) {
    public RuleProfile {
        reasons = Map.copyOf(reasons);
        defaults = Map.copyOf(defaults);
    }

    /** How support gets hold of the parties. */
    public ContactRules contact() {
        return support.contact();
    }

    public Optional<ReasonRule> reason(ReasonCode code) {
        return Optional.ofNullable(reasons.get(code));
    }

    /** The reasons a party may choose from (R4, R19), in the order of {@link ReasonCode}. */
    public List<ReasonCode> reasonsFor(Side side, TradePhase phase) {
        return reasons.values().stream()
                .filter(rule -> rule.fits(side, phase))
                .map(ReasonRule::code)
                .sorted()
                .toList();
    }
}
