package org.appealdesk.console.player;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A sound or video that is played. To be used on the FX thread only. */
interface Playback {

    enum State {
        /** It is being opened. */
        OPENING,
        PAUSED,
        PLAYING,
        /** It came to its end; playing begins anew. */
        ENDED,
        /** It cannot be played here. */
        FAILED
    }

    ReadOnlyObjectProperty<State> stateProperty();

    /** From its beginning. */
    ReadOnlyObjectProperty<Duration> positionProperty();

    /** Zero as long as it is not known. */
    ReadOnlyObjectProperty<Duration> durationProperty();

    /** What the machine said when it failed; may be empty. */
    String problem();

    /** Goes on from where it is. */
    void play();

    void pause();

    /** Goes there, kept within beginning and end. */
    void seek(Duration position);

    /** @param rate 1 as it was recorded */
    void setRate(double rate);

    /** Lets go of the file. */
    void close();
}
