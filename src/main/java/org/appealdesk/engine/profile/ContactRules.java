package org.appealdesk.engine.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How support gets hold of the parties (R14, t12, t15).
 *
 * @param attempts so many calls in vain are enough to take a party as out of reach
 * @param attemptGap a call in vain counts when it is at least so much later than the one counted before
 * @param reminderGap between two reminders of a request lies at least so much: who is reminded more often stops reading
 * @param quietHours when a party is not to be called, where it is; null when the profile sets none
 */
public record ContactRules(
        int attempts,
        Duration attemptGap,
        Duration reminderGap,
        @Nullable QuietHours quietHours) {

    /** What held before profiles said anything of it, and holds where one still does not. */
    public static final ContactRules FORMER = new ContactRules(
            3, Duration.ofMinutes(10), Duration.ofHours(1), new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));

    /** Whether a call to this place had better wait. */
    public boolean isQuiet(Instant now, ZoneId there) {
        return quietHours != null && quietHours.isQuiet(now, there);
    }
}
