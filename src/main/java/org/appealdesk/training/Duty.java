package org.appealdesk.training;

import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.scenario.Step;

/**
 * A step of one run, under a name that is the same whenever the run is taken up again.
 *
 * @param name unique within its run, such as {@code step-12}
 */
record Duty(String name, Step step) {
    /** The id of its commands: what is in the log under it was done. */
    String commandId(CaseId caseId, int number) {
        return "script/" + caseId + "/" + name + "/" + number;
    }
}
