package org.appealdesk.console.evidence.picture;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * How a picture is looked at: how near, how turned, and which part of it. Several pictures may share one pose; they are
 * zoomed, turned and moved together then. To be used on the FX thread only.
 */
public final class Pose {
    /** The picture is as large as its place allows. */
    public static final double FIT = 0;

    private static final int WHOLE_TURN = 4;
    private static final double ZOOM_STEP = 1.25;
    private static final double MOST_ZOOM = 8;
    private static final double LEAST_ZOOM = 0.1;
    /** How far an arrow moves what is seen, of all that there is. */
    private static final double STEP = 0.1;

    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", FIT);
    private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper(this, "turns");
    private final DoubleProperty across = new SimpleDoubleProperty(this, "across");
    private final DoubleProperty down = new SimpleDoubleProperty(this, "down");

    /** Screen pixels for one of the picture, or {@link #FIT}. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Quarters of a turn to the right, 0 to 3, from how the file has it. */
    public ReadOnlyIntegerProperty turnsProperty() {
        return turns.getReadOnlyProperty();
    }

    /** What is seen of a picture wider than its place: 0 its left end, 1 its right one. */
    public DoubleProperty acrossProperty() {
        return across;
    }

    /** What is seen of a picture higher than its place: 0 its top, 1 its bottom. */
    public DoubleProperty downProperty() {
        return down;
    }

    /**
     * Enlarges.
     *
     * @param now screen pixels for one of the picture as it is fitted now
     */
    public void zoomIn(double now) {
        zoom.set(Math.min(MOST_ZOOM, now * ZOOM_STEP));
    }

    /** Makes smaller. */
    public void zoomOut(double now) {
        zoom.set(Math.max(LEAST_ZOOM, now / ZOOM_STEP));
    }

    /** One screen pixel for each of the picture. */
    public void actualSize() {
        zoom.set(1);
    }

    public void fit() {
        zoom.set(FIT);
    }

    public void turnRight() {
        turns.set((turns.get() + 1) % WHOLE_TURN);
    }

    public void turnLeft() {
        turns.set((turns.get() + WHOLE_TURN - 1) % WHOLE_TURN);
    }

    /** Moves what is seen by steps to the right and downwards. */
    public void move(int right, int downwards) {
        across.set(Math.clamp(across.get() + right * STEP, 0, 1));
        down.set(Math.clamp(down.get() + downwards * STEP, 0, 1));
    }

    /** Whole and upright, as another picture begins. */
    public void reset() {
        take(new Pose());
    }

    /** Becomes like another one, once. */
    public void take(Pose other) {
        zoom.set(other.zoom.get());
        turns.set(other.turns.get());
        across.set(other.across.get());
        down.set(other.down.get());
    }
}
