package org.appealdesk.backend.log;

import org.appealdesk.engine.Rejection;

/** How a command was answered when it came first. */
public sealed interface Remembered {

    /**
     * It was carried out.
     *
     * @param version of its case after it
     * @param events that it caused
     */
    record Done(long version, int events) implements Remembered {}

    record Refused(Rejection rejection) implements Remembered {}
}
