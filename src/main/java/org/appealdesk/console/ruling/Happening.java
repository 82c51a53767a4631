package org.appealdesk.console.ruling;

import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;

/** Says what others did while somebody decided. */
final class Happening {
    private Happening() {}

    /** One sentence; of a message, what was said is what matters. */
    static String sentence(RecordedEvent event, EngineWords words) {
        return event.event() instanceof DossierEvent.MessageSent(Message message)
                ? words.event(event) + ": “" + message.text() + "”"
                : words.event(event);
    }
}
