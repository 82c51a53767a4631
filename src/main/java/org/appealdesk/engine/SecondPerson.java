package org.appealdesk.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.SecondPersonReason;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.SecondPersonRules;
import org.appealdesk.engine.state.CaseFile;

/** Whether a ruling needs a second person, and who cannot be one (t16). */
final class SecondPerson {
    private SecondPerson() {}

    /** Why a ruling with that outcome would need one; empty when it would not. */
    static List<SecondPersonReason> reasons(
            CaseFile state, SecondPersonRules rules, Actor.Staff ruling, Outcome outcome, Instant now) {
        List<SecondPersonReason> reasons = new ArrayList<>();
        if (outcome == Outcome.CANNOT_DECIDE) {
            return reasons;
        }
        if (rules.isAbove(state.order().terms().amount())) {
            reasons.add(SecondPersonReason.AMOUNT);
        }
        if (isNew(rules, ruling, now)) {
            reasons.add(SecondPersonReason.NEW_AGENT);
        }
        boolean overturns = state.openAppeal()
                .map(appeal -> appeal.bench().objected())
                .filter(objected -> outcome != Outcome.UPHOLD_RULING && objected.outcome() != outcome)
                .isPresent();
        if (rules.toOverturn() && overturns) {
            reasons.add(SecondPersonReason.OVERTURNS);
        }
        return List.copyOf(reasons);
    }

    static boolean isNew(SecondPersonRules rules, Actor.Staff staff, Instant now) {
        return staff instanceof Actor.Agent agent && rules.isNew(agent.since(), now);
    }
}
