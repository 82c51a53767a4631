package org.appealdesk.engine.state;

import java.util.List;
import java.util.Set;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.trade.Side;

/**
 * What an appeal has gathered, as far as rules ask for it; the whole story is in the events.
 *
 * @param crossStatements statements of the other party that came while this appeal was open (edge 5)
 * @param contacted sides that support has written to, phoned or asked for information (R14)
 */
public record Dossier(
        List<SidedEvidence> evidence,
        List<Filing> crossStatements,
        List<RequestState> requests,
        Set<Flag> flags,
        Set<Side> contacted,
        Set<Check> checked) {
    public static final Dossier EMPTY =
            new Dossier(List.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of());

    public Dossier {
        evidence = List.copyOf(evidence);
        crossStatements = List.copyOf(crossStatements);
        requests = List.copyOf(requests);
        flags = Set.copyOf(flags);
        contacted = Set.copyOf(contacted);
        checked = Set.copyOf(checked);
    }

    public List<SidedEvidence> from(Side side) {
        return evidence.stream().filter(e -> e.side() == side).toList();
    }
}
