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
 * @param contact how it gets hold of the parties
 */
public record SupportRules(
        Duration serviceTarget,
        Duration lease,
        List<Duration> informationPresets,
        boolean withdrawalInReview,
        Duration objectionWindow,
        int maximumObjections,
        ContactRules contact) {
    public SupportRules {
        informationPresets = List.copyOf(informationPresets);
    }

    /** These with other rules of contact. */
    public SupportRules with(ContactRules other) {
        return new SupportRules(
                serviceTarget,
                lease,
                informationPresets,
                withdrawalInReview,
                objectionWindow,
                maximumObjections,
                other);
    }
}
