package org.appealdesk.console.fx;

import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;

/**
 * The one clock of the screens: four times a second it reads the authority's time, and every countdown follows. In
 * training that time may stand still or run sixty times as fast; the ticker does not care. To be used on the FX thread
 * only.
 */
public final class Ticker {

    private static final Duration PULSE = Duration.millis(250);

    private final InstantSource time;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final BooleanProperty exact = new SimpleBooleanProperty(this, "exact", true);
    private final Timeline timeline = new Timeline(new KeyFrame(PULSE, ignored -> pulse()));

    /** @param time the authority's time, never the PC's own (edge 13) */
    public Ticker(InstantSource time) {
        this.time = time;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", time.instant());
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /** The authority's time as of the last pulse. Binding to it is weak: whoever binds may be forgotten. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The authority's time as of the last pulse. */
    public Instant now() {
        return now.get();
    }

    /** Whether the authority's time is known; as long as it is not, the time is that of the PC, and only about right. */
    public BooleanProperty exactProperty() {
        return exact;
    }

    /** Starts to pulse by itself. */
    public void start() {
        pulse();
        timeline.play();
    }

    /** Stops pulsing by itself. */
    public void stop() {
        timeline.stop();
    }

    /** Reads the time now: after a jump of the clock, and in tests. */
    public void pulse() {
        now.set(time.instant());
    }
}
