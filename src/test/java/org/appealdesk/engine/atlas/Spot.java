package org.appealdesk.engine.atlas;

import java.time.Instant;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * A case at an instant, which stands for all that look the same.
 *
 * @param file the case as its events left it: what is overdue has not been carried out yet
 * @param before where it came from, null at the start
 * @param step how, in words
 */
record Spot(
        CaseFile file,
        Instant now,
        RuleProfile profile,
        @Nullable Spot before,
        String step) {

    Spot then(String nextStep, CaseFile nextFile) {
        return new Spot(nextFile, now, profile, this, nextStep);
    }

    Spot at(Instant later) {
        return new Spot(file, later, profile, this, "wait until " + later);
    }

    /** The way here, for the words of a failure. */
    String path() {
        return before == null ? profile.ref() + ": " + step : before.path() + "\n  " + step;
    }
}
