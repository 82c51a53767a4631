package org.appealdesk.console.ruling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Settlement;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.SupportRules;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.trade.Side;

/** What happens now, until when, and whether a party can object: the steps at the end of a ruling's text. */
final class NextSteps {
    private final Appeal appeal;
    private final RuleProfile profile;
    private final Outcome outcome;

    /** @param outcome any but {@link Outcome#CANNOT_DECIDE} */
    NextSteps(Appeal appeal, RuleProfile profile, Outcome outcome) {
        this.appeal = appeal;
        this.profile = profile;
        this.outcome = outcome;
    }

    /** As a numbered list with its heading. */
    String to(Side side, EngineWords words) {
        List<String> steps = new ArrayList<>();
        steps.add(words.text(
                "ruling.text.next." + outcome.name() + "." + reader(side),
                words.text("ruling.text.hours", profile.ruling().complyWithin().toHours())));
        steps.add(objection(words));
        StringBuilder text = new StringBuilder(words.text("ruling.text.next"));
        for (int number = 1; number <= steps.size(); number++) {
            text.append("\n").append(number).append(".  ").append(steps.get(number - 1));
        }
        return text.toString();
    }

    private String reader(Side side) {
        return switch (outcome) {
            case RECOVERY_BEST_EFFORT -> side == Settlement.debtor(appeal) ? "RESPONDENT" : "COMPLAINANT";
            case DISMISS_MALICIOUS -> RulingText.isInTrade(appeal) ? side.name() : "ENDED";
            case UPHOLD_RULING -> "BOTH";
            case FORCE_RELEASE,
                    FORCE_CANCEL,
                    REFUND_THEN_CANCEL,
                    REFUND_EXCESS_THEN_RELEASE,
                    TOP_UP_THEN_RELEASE,
                    CANNOT_DECIDE -> side.name();
        };
    }

    /** The window opens when the ruling has been carried out (t21). */
    private String objection(EngineWords words) {
        SupportRules support = profile.support();
        Duration window = support.objectionWindow();
        boolean isPossible = !window.isZero() && appeal.bench().objections() < support.maximumObjections();
        return isPossible
                ? words.text("ruling.text.object", words.text("ruling.text.hours", window.toHours()))
                : words.text("ruling.text.final");
    }
}
