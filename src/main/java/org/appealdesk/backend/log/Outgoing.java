package org.appealdesk.backend.log;

import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.DossierEvent.MessageSent;
import org.appealdesk.engine.event.DossierEvent.NoticeSent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent.ExecutionRetried;
import org.appealdesk.engine.event.RulingEvent.RulingMade;

/** Which events the exchange is told of: those it must carry out, or bring to a party. */
final class Outgoing {

    private Outgoing() {}

    static boolean concerns(RecordedEvent event) {
        return switch (event.event()) {
            case RulingMade _, ExecutionRetried _ -> true;
            case NoticeSent notice -> notice.delivered();
            case MessageSent _ -> event.actor() instanceof Actor.Staff;
            default -> false;
        };
    }
}
