package org.appealdesk.engine.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the parties have to settle by themselves.
 *
 * @param respondWithin time of the respondent (R9)
 * @param confirmWithin time of the complainant to confirm a consensus; null when the profile sets none (t8)
 * @param strictDismiss closing the consensus pop-up counts as a denial (edge 3)
 */
public record AnswerRules(Duration respondWithin, @Nullable Duration confirmWithin, boolean strictDismiss) {}
