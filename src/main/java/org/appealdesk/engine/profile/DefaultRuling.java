package org.appealdesk.engine.profile;

import java.util.List;

/**
 * The ruling that is usual where a case looks so. It is only ever suggested.
 *
 * @param when all of this must hold; not empty
 */
public record DefaultRuling(List<Circumstance> when, Outcome outcome) {
    public DefaultRuling {
        when = List.copyOf(when);
    }
}
