package org.appealdesk.engine.profile;

import java.time.Duration;
import java.util.List;

/**
 * How customer support works.
 *
 * @param serviceTarget time from queueing to a ruling that support aims at; nothing happens when it passes
 * @param lease how long a claim holds without work
 * @param informationPresets due times offered when asking a party for information, ascending
 * @param withdrawalInReview the complainant may withdraw while support reviews (t19)
 * @param objectionWindow time after completion in which a party may object (t21); zero switches it off
 * @param maximumObjections objections an appeal may see
 */
public record SupportRules(
        Duration serviceTarget,
        Duration lease,
        List<Duration> informationPresets,
        boolean withdrawalInReview,
        Duration objectionWindow,
        int maximumObjections) {
    public SupportRules {
        informationPresets = List.copyOf(informationPresets);
    }
}
