package org.appealdesk.console.findings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;

/**
 * What another agent has to look at anew (t21).
 *
 * @param before what was decided
 */
record Objection(Side by, Instant at, String words, Decided before) {

    /** A ruling that was made. */
    record Decided(Ruling ruling, AgentId by, Instant at) {}

    /** The last objection in the newest appeal of a case; empty when there was none. */
    static Optional<Objection> last(List<RecordedEvent> events) {
        Optional<Objection> last = Optional.empty();
        Optional<Decided> decided = Optional.empty();
        for (RecordedEvent event : events) {
            switch (event.event()) {
                case FilingEvent.AppealFiled _ -> last = Optional.empty();
                case RulingEvent.RulingMade made ->
                    decided = Optional.of(new Decided(made.ruling(), made.by(), event.at()));
                case RulingEvent.ObjectionFiled(var side, var words) ->
                    last = decided.map(before -> new Objection(side, event.at(), words.strip(), before));
                default -> {}
            }
        }
        return last;
    }
}
