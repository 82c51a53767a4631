package org.appealdesk.console.player;

import java.nio.file.Path;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import org.jspecify.annotations.Nullable;

/** Plays what JavaFX can: MP3, and MP4 or MOV with H.264 and AAC where the desktop has decoders for them. */
final class MediaPlayback implements Playback {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.OPENING);
    private final ReadOnlyObjectWrapper<Duration> position =
            new ReadOnlyObjectWrapper<>(this, "position", Duration.ZERO);
    private final ReadOnlyObjectWrapper<Duration> duration =
            new ReadOnlyObjectWrapper<>(this, "duration", Duration.ZERO);
    private final MediaView picture = new MediaView();
    private @Nullable MediaPlayer player;
    private String problem = "";

    MediaPlayback(Path file) {
        picture.setPreserveRatio(true);
        try {
            follow(new MediaPlayer(new Media(file.toUri().toString())));
        } catch (MediaException unplayable) {
            fail(unplayable);
        }
    }

    private void follow(MediaPlayer opened) {
        player = opened;
        picture.setMediaPlayer(opened);
        opened.setOnError(() -> fail(opened.getError()));
        opened.setOnReady(() -> {
            duration.set(time(opened.getTotalDuration()));
            state.set(State.PAUSED);
        });
        opened.setOnEndOfMedia(() -> {
            state.set(State.ENDED);
            position.set(duration.get());
            opened.pause();
        });
        opened.currentTimeProperty().subscribe(this::follow);
    }

    /** Times that come late, after it was paused or moved, are those of before. */
    private void follow(javafx.util.Duration now) {
        if (state.get() == State.PLAYING) {
            position.set(time(now));
        }
    }

    private void fail(MediaException failure) {
        problem = String.valueOf(failure.getMessage());
        state.set(State.FAILED);
    }

    private static Duration time(javafx.util.Duration time) {
        return time.isUnknown() || time.isIndefinite() ? Duration.ZERO : Duration.ofMillis((long) time.toMillis());
    }

    /** The moving picture; empty for sound. */
    MediaView picture() {
        return picture;
    }

    /** Whether there is something to see, once it is open. */
    ObservableValue<Boolean> hasPicture() {
        return state.map(_ -> player != null && player.getMedia().getWidth() > 0);
    }

    @Override
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Duration> positionProperty() {
        return position.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Duration> durationProperty() {
        return duration.getReadOnlyProperty();
    }

    @Override
    public String problem() {
        return problem;
    }

    @Override
    public void play() {
        if (player == null || state.get() == State.FAILED) {
            return;
        }
        if (state.get() == State.ENDED) {
            player.seek(javafx.util.Duration.ZERO);
        }
        // What is wanted is shown at once; on a busy machine the sound follows.
        state.set(State.PLAYING);
        player.play();
    }

    @Override
    public void pause() {
        if (player != null && state.get() == State.PLAYING) {
            state.set(State.PAUSED);
            player.pause();
        }
    }

    @Override
    public void seek(Duration wished) {
        if (player == null || state.get() == State.FAILED) {
            return;
        }
        long millis = Math.clamp(wished.toMillis(), 0, duration.get().toMillis());
        if (state.get() == State.ENDED) {
            state.set(State.PAUSED);
        }
        player.seek(javafx.util.Duration.millis((double) millis));
        position.set(Duration.ofMillis(millis));
    }

    @Override
    public void setRate(double rate) {
        if (player != null) {
            player.setRate(rate);
        }
    }

    @Override
    public void close() {
        if (player != null) {
            player.dispose();
        }
    }
}
