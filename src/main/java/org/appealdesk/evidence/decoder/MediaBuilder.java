package org.appealdesk.evidence.decoder;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.wire.WireLimits;
import org.jspecify.annotations.Nullable;

/** Collects how sound or video runs; what is not said, or cannot be, is left out. */
final class MediaBuilder {
    private static final double MOST_SECONDS = Duration.ofDays(365).toSeconds();

    private static final Pattern CLOCK = Pattern.compile("\\d{1,4}:\\d{2}:\\d{2}");

    private @Nullable Duration duration;
    private int width;
    private int height;
    private final Set<String> codecs = new LinkedHashSet<>();

    void seconds(@Nullable Double seconds) {
        if (duration == null && seconds != null && seconds > 0 && seconds < MOST_SECONDS) {
            duration = Duration.ofMillis(Math.round(seconds * 1000));
        }
    }

    /** @param time hours, minutes and seconds with colons between */
    void clock(@Nullable String time) {
        if (time != null && CLOCK.matcher(time).matches()) {
            double seconds = 0;
            for (String part : time.split(":", -1)) {
                seconds = seconds * 60 + Integer.parseInt(part);
            }
            seconds(seconds);
        }
    }

    /** The largest of several. */
    void picture(@Nullable Integer itsWidth, @Nullable Integer itsHeight, @Nullable String codec) {
        if (itsWidth != null && itsHeight != null && itsWidth > width && itsHeight > 0) {
            width = itsWidth;
            height = itsHeight;
        }
        codec(codec);
    }

    void codec(@Nullable String name) {
        if (name != null && !name.isBlank() && codecs.size() < WireLimits.FEW) {
            codecs.add(WireLimits.cut(name.strip(), WireLimits.NAME));
        }
    }

    Contents.Media build() {
        return new Contents.Media(duration, width, height, List.copyOf(codecs));
    }
}
