package org.appealdesk.engine.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.trade.Side;

/**
 * What an appeal has gathered, as far as rules ask for it; the whole story is in the events.
 *
 * @param crossStatements statements of the other party that came while this appeal was open (edge 5)
 * @param contacted sides that support has written to, phoned or asked for information (R14)
 * @param tags words that support put on the case
 */
public record Dossier(
        List<SidedEvidence> evidence,
        List<Filing> crossStatements,
        List<RequestState> requests,
        Set<Flag> flags,
        Set<Side> contacted,
        Set<Check> checked,
        Set<Tag> tags) {
    public static final Dossier EMPTY =
            new Dossier(List.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Dossier {
        evidence = List.copyOf(evidence);
        crossStatements = List.copyOf(crossStatements);
        requests = List.copyOf(requests);
        flags = Set.copyOf(flags);
        contacted = Set.copyOf(contacted);
        checked = Set.copyOf(checked);
        tags = Set.copyOf(tags);
    }

    /** Adds what is new: the same content handed in again by the same side is the same evidence (edge 9). */
    public Dossier withEvidence(Side side, List<EvidenceFile> added) {
        List<SidedEvidence> all = new ArrayList<>(evidence);
        for (EvidenceFile file : added) {
            SidedEvidence sided = new SidedEvidence(side, file);
            if (all.stream().noneMatch(sided::sameContent)) {
                all.add(sided);
            }
        }
        return new Dossier(all, crossStatements, requests, flags, contacted, checked, tags);
    }

    public Dossier withCrossStatement(Filing filing) {
        List<Filing> all = new ArrayList<>(crossStatements);
        all.add(filing);
        return new Dossier(evidence, all, requests, flags, contacted, checked, tags);
    }

    public Dossier withRequest(InformationRequest request) {
        List<RequestState> all = new ArrayList<>(requests);
        all.add(new RequestState(request, Set.of(), RequestState.Status.OPEN, null));
        return new Dossier(evidence, crossStatements, all, flags, contacted, checked, tags);
    }

    public Dossier changeRequest(String id, UnaryOperator<RequestState> change) {
        List<RequestState> all = requests.stream()
                .map(state -> state.request().id().equals(id) ? change.apply(state) : state)
                .toList();
        return new Dossier(evidence, crossStatements, all, flags, contacted, checked, tags);
    }

    public Dossier with(Flag flag) {
        return new Dossier(evidence, crossStatements, requests, plus(flags, flag), contacted, checked, tags);
    }

    public Dossier without(Flag flag) {
        return new Dossier(evidence, crossStatements, requests, minus(flags, flag), contacted, checked, tags);
    }

    public Dossier withContact(Side side) {
        return new Dossier(evidence, crossStatements, requests, flags, plus(contacted, side), checked, tags);
    }

    public Dossier tick(Check check, boolean done) {
        Set<Check> next = done ? plus(checked, check) : minus(checked, check);
        return new Dossier(evidence, crossStatements, requests, flags, contacted, next, tags);
    }

    public Dossier tag(Tag tag, boolean on) {
        Set<Tag> next = on ? plus(tags, tag) : minus(tags, tag);
        return new Dossier(evidence, crossStatements, requests, flags, contacted, checked, next);
    }

    /** For an agent who looks at everything anew (t21): nothing is checked and nobody contacted yet. */
    public Dossier lookedAtAnew() {
        return new Dossier(evidence, crossStatements, requests, flags, Set.of(), Set.of(), tags);
    }

    private static <T> Set<T> plus(Set<T> set, T one) {
        Set<T> next = new HashSet<>(set);
        next.add(one);
        return next;
    }

    private static <T> Set<T> minus(Set<T> set, T one) {
        Set<T> next = new HashSet<>(set);
        next.remove(one);
        return next;
    }

    public List<SidedEvidence> from(Side side) {
        return evidence.stream().filter(e -> e.side() == side).toList();
    }
}
