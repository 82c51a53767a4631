package org.appealdesk.training.play;

import java.io.IOException;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.training.Played;
import org.appealdesk.training.scenario.Scenario;

/** One event a line, as it is stored; what was refused caused no event and is left out. */
final class JsonLines implements PlayOutput {
    private final Appendable out;

    JsonLines(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin(Scenario scenario) {
        // The first event carries the order.
    }

    @Override
    public void event(RecordedEvent event) throws IOException {
        out.append(EventJson.write(event)).append('\n');
    }

    @Override
    public void refused(Played step) {
        // Events only.
    }
}
