package org.appealdesk.engine.dossier;

import java.util.List;
import org.appealdesk.engine.profile.Outcome;

/**
 * A ruling of customer support (t16).
 *
 * @param ruleCited the rule it rests on, as the parties may read it
 */
public record Ruling(
        Outcome outcome, List<Finding> findings, String ruleCited, List<SideMeasure> measures, RulingTexts texts) {
    public Ruling {
        findings = List.copyOf(findings);
        measures = List.copyOf(measures);
    }
}
