package org.appealdesk.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.store.MemoryEventLog;
import org.appealdesk.training.play.PlayRunner;
import org.appealdesk.training.scenario.Scenario;

/** The events of a shipped scenario that its agent took to its end. */
record PlayedToEnd(List<RecordedEvent> events) {
    static PlayedToEnd of(String id) {
        Scenario scenario = Shipped.scenario(id);
        PlayRunner.Play play = new PlayRunner.Play(scenario, Shipped.agent(scenario));
        try (MemoryEventLog log = new MemoryEventLog()) {
            PlayRunner runner = new PlayRunner(Shipped.engine());
            return new PlayedToEnd(
                    runner.printJson(play, log, new StringBuilder()).view().events());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of its events of that group, in their order. */
    List<Class<?>> kinds(Class<? extends AppealEvent> group) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(group::isInstance)
                .<Class<?>>map(Object::getClass)
                .toList();
    }
}
