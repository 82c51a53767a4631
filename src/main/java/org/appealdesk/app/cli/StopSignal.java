package org.appealdesk.app.cli;

/** Tells a command that runs on and on that it is to come to its end. */
@FunctionalInterface
public interface StopSignal {

    /** Returns when the program is to stop, or when the thread is interrupted. */
    void await();
}
