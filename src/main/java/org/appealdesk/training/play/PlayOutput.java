package org.appealdesk.training.play;

import java.io.IOException;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.training.Played;
import org.appealdesk.training.scenario.Scenario;

/** Where a play is printed to, in the order in which it happens. */
interface PlayOutput {
    void begin(Scenario scenario) throws IOException;

    void event(RecordedEvent event) throws IOException;

    /** A step of the script that the rules did not let happen. */
    void refused(Played step) throws IOException;
}
