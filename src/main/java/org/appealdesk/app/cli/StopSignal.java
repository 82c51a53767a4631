package org.appealdesk.app.cli;

/** Tells a command that runs on and on that it is to come to its end. */
@FunctionalInterface
public interface StopSignal {

    /** From now on nothing ends the program but itself: that it is to stop is kept for {@link #await}. */
    default void listen() {}

    /** Returns when the program is to stop, or was since {@link #listen}, or when the thread is interrupted. */
    void await();
}
