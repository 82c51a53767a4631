package org.appealdesk.casework.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.appealdesk.casework.people.PastCase.Part;
import org.appealdesk.casework.people.PastCase.Result;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;

/** The other cases of a party, as far as they are here. Safe for use by several threads. */
public final class PastCases {

    /** The newest first. */
    private static final Comparator<PastCase> ORDER = Comparator.comparing(
                    (PastCase past) -> past.part().at())
            .reversed()
            .thenComparing(past -> past.id().value());

    private final PeopleIndex people;
    private final Function<CaseId, Optional<CaseFile>> files;

    /** Finds who handed in the same picture elsewhere. */
    public interface SamePictures {

        /** Knows no pictures. */
        SamePictures NONE = (_, _) -> Stream.empty();

        /** Where the pictures that a side of this case handed in, or copies of them, were handed in too. */
        Stream<Place> of(CaseFile file, Side side);

        /** A piece of evidence of another case. */
        record Place(CaseId caseId, String evidenceId) {}
    }

    /** @param files a case as it is now */
    public PastCases(PeopleIndex people, Function<CaseId, Optional<CaseFile>> files) {
        this.people = people;
        this.files = files;
    }

    /** The cases of whoever may be the party of this side, the newest first. Goes through pictures: in the background. */
    public List<PastCase> of(CaseFile file, Side side, SamePictures pictures) {
        Map<Sighting.Place, Sighting> all = new HashMap<>();
        people.find(file, side).forEach(one -> all.put(one.place(), one));
        pictures.of(file, side)
                .filter(place -> !place.caseId().equals(file.id()))
                .flatMap(place -> owner(place).stream())
                .forEach(where -> all.merge(
                        where,
                        new Sighting(where, Set.of(TraitKind.PICTURE)),
                        (known, _) -> known.and(TraitKind.PICTURE)));
        return all.values().stream()
                .flatMap(sighting -> past(sighting).stream())
                .sorted(ORDER)
                .toList();
    }

    private Optional<Sighting.Place> owner(SamePictures.Place place) {
        return files.apply(place.caseId())
                .flatMap(file -> file.evidence(place.evidenceId()))
                .map(sided -> new Sighting.Place(place.caseId(), sided.side()));
    }

    private Optional<PastCase> past(Sighting sighting) {
        return files.apply(sighting.caseId()).flatMap(CaseFile::appeal).map(appeal -> past(sighting, appeal));
    }

    private static PastCase past(Sighting sighting, Appeal appeal) {
        Side side = sighting.place().side();
        Part part = new Part(
                side,
                appeal.complainant() == side,
                appeal.reason(),
                appeal.facts().filedAt());
        Outcome outcome = ruling(appeal.phase()).map(Ruling::outcome).orElse(null);
        return new PastCase(
                sighting.caseId(), appeal.facts().number(), part, sighting.by(), outcome, result(appeal, side));
    }

    private static Optional<Ruling> ruling(Phase phase) {
        return switch (phase) {
            case Phase.Decided decided -> Optional.of(decided.ruling());
            case Phase.Completed completed -> Optional.of(completed.ruling());
            case Phase.RespondentProcessing _,
                    Phase.ComplainantProcessing _,
                    Phase.Queued _,
                    Phase.InReview _,
                    Phase.Cancelled _ -> Optional.empty();
        };
    }

    private static Result result(Appeal appeal, Side side) {
        return switch (appeal.phase()) {
            case Phase.Completed completed ->
                result(appeal.bench().standing(completed.ruling()).outcome(), appeal, side);
            case Phase.Cancelled cancelled -> result(cancelled.ending());
            case Phase.RespondentProcessing _,
                    Phase.ComplainantProcessing _,
                    Phase.Queued _,
                    Phase.InReview _,
                    Phase.Decided _ -> Result.OPEN;
        };
    }

    private static Result result(Ending ending) {
        return switch (ending) {
            case WITHDRAWN -> Result.WITHDRAWN;
            case CONSENSUS, SETTLED -> Result.SETTLED;
            case VOID -> Result.UNDECIDED;
        };
    }

    private static Result result(Outcome outcome, Appeal appeal, Side side) {
        return switch (outcome) {
            case FORCE_RELEASE -> wonBy(Side.BUYER, side);
            case FORCE_CANCEL -> wonBy(Side.SELLER, side);
            case DISMISS_MALICIOUS -> wonBy(appeal.respondent(), side);
            case REFUND_THEN_CANCEL, REFUND_EXCESS_THEN_RELEASE, TOP_UP_THEN_RELEASE -> Result.EVENED_OUT;
            case RECOVERY_BEST_EFFORT, UPHOLD_RULING, CANNOT_DECIDE -> Result.UNDECIDED;
        };
    }

    private static Result wonBy(Side winner, Side side) {
        return winner == side ? Result.UPHELD : Result.LOST;
    }
}
