package org.appealdesk.console.player;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Playing, pausing, going back and forth, slower and faster. To be used on the FX thread only. */
final class PlayerViewModel {
    private static final List<Double> RATES = List.of(0.25, 0.5, 1.0, 1.5, 2.0);
    private static final double AS_RECORDED = 1.0;

    private final Playback playback;
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper(this, "rate", AS_RECORDED);

    PlayerViewModel(Playback playback) {
        this.playback = playback;
    }

    ReadOnlyObjectProperty<Playback.State> stateProperty() {
        return playback.stateProperty();
    }

    ReadOnlyObjectProperty<Duration> positionProperty() {
        return playback.positionProperty();
    }

    /** Zero as long as it is not known. */
    ReadOnlyObjectProperty<Duration> durationProperty() {
        return playback.durationProperty();
    }

    /** 1 as it was recorded. */
    ReadOnlyDoubleProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    /** What the machine said when it cannot be played. */
    String problem() {
        return playback.problem();
    }

    /** Plays, or pauses; after the end it plays from the beginning. */
    void toggle() {
        if (playback.stateProperty().get() == Playback.State.PLAYING) {
            playback.pause();
        } else {
            playback.play();
        }
    }

    /** Goes back or forth. */
    void step(Duration by) {
        playback.seek(playback.positionProperty().get().plus(by));
    }

    void seek(Duration position) {
        playback.seek(position);
    }

    void slower() {
        rate(-1);
    }

    void faster() {
        rate(1);
    }

    private void rate(int by) {
        int at = Math.clamp(RATES.indexOf(rate.get()) + by, 0, RATES.size() - 1);
        rate.set(RATES.get(at));
        playback.setRate(rate.get());
    }
}
