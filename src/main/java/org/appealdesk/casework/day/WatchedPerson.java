package org.appealdesk.casework.day;

import java.time.Instant;
import java.util.Set;
import org.appealdesk.casework.people.PartyTraits;
import org.appealdesk.casework.people.Trait;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.Side;

/**
 * Somebody to look out for.
 *
 * @param shown what he was called where he was put on the list
 * @param traits what recognises him surely, see {@link PartyTraits#sure}; never empty
 * @param memo what to remember of him, in the agent's own words
 * @param since by the authority's clock
 */
public record WatchedPerson(String id, String shown, Set<Trait> traits, String memo, Instant since) {

    public WatchedPerson {
        traits = Set.copyOf(traits);
        if (traits.isEmpty()) {
            throw new IllegalArgumentException("Nothing to recognise “" + shown + "” by");
        }
    }

    /** Whether he may be the party of that side. */
    public boolean is(CaseFile file, Side side) {
        return PartyTraits.sure(file, side).stream()
                .anyMatch(there -> traits.stream().anyMatch(there::isSame));
    }
}
