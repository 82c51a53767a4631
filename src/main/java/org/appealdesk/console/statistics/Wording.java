package org.appealdesk.console.statistics;

import java.time.Duration;
import org.appealdesk.casework.statistics.Spread;
import org.appealdesk.console.text.Texts;
import org.jspecify.annotations.Nullable;

/** Numbers as the figures tell them. */
final class Wording {
    /** Where there is nothing to tell. */
    static final String NONE = "–";

    private static final long PERCENT = 100;

    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    String count(int number) {
        return texts.formats().count(number);
    }

    /** In the two largest units. */
    String length(@Nullable Duration length) {
        if (length == null) {
            return NONE;
        }
        if (length.toMinutes() == 0) {
            return texts.get("statistics.length.seconds", length.toSeconds());
        }
        if (length.toHours() == 0) {
            return texts.get("statistics.length.minutes", length.toMinutes());
        }
        return length.toDays() == 0
                ? texts.get("statistics.length.hours", length.toHours(), length.toMinutesPart())
                : texts.get("statistics.length.days", length.toDays(), length.toHoursPart());
    }

    /** How many lengths there are, and whether that is too few. */
    String of(Spread spread) {
        return spread.isFew() ? texts.get("statistics.few", spread.count()) : count(spread.count());
    }

    /** Of a few there is no share to tell. */
    String share(int part, int all) {
        return all < Spread.ENOUGH ? NONE : texts.get("statistics.percent", Math.round((double) part * PERCENT / all));
    }
}
