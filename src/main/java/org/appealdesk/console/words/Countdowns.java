package org.appealdesk.console.words;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.widget.Countdown;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.Side;

/** The deadlines of a case as countdowns. Stateless. */
public final class Countdowns {
    private Countdowns() {}

    /** The deadline that matters most: the earliest that moves the case, else the earliest at all. */
    public static Optional<Deadline> foremost(CaseFile file) {
        return AppealEngine.deadline(file)
                .or(() -> AppealEngine.deadlines(file).stream().findFirst());
    }

    /** A deadline with its beginning and with what happens at its end, in words. */
    public static Countdown of(CaseView view, Deadline deadline, EngineWords words) {
        Countdown.AtZero atZero = deadline.kind().lapses() ? Countdown.AtZero.AUTHORITY_ACTS : Countdown.AtZero.OVERDUE;
        return new Countdown(began(view, deadline), deadline.due(), atZero, words.atZero(deadline.kind()));
    }

    /**
     * What a party sees counting down: what is awaited of it or of the other party, not how fast support wants to be nor
     * what support asked the other one.
     *
     * @param words in the language that the party's page is shown in
     */
    public static Optional<Countdown> forParty(CaseView view, Side side, EngineWords words) {
        return AppealEngine.deadlines(view.file()).stream()
                .filter(deadline -> concerns(deadline, side))
                .min(Comparator.comparing(Deadline::due))
                .map(deadline -> of(view, deadline, words));
    }

    private static boolean concerns(Deadline deadline, Side side) {
        return switch (deadline.kind()) {
            case PAYMENT, ANSWER, CONFIRMATION, OBJECTION -> true;
            case INFORMATION -> deadline.awaited() == side;
            case SERVICE -> false;
        };
    }

    private static Instant began(CaseView view, Deadline deadline) {
        CaseFile file = view.file();
        Instant created = file.order().times().createTime();
        return switch (deadline.kind()) {
            case PAYMENT -> created;
            case ANSWER -> file.appeal().map(appeal -> appeal.facts().filedAt()).orElse(created);
            case CONFIRMATION, INFORMATION ->
                view.events().reversed().stream()
                        .filter(event -> opened(event.event(), deadline))
                        .findFirst()
                        .map(RecordedEvent::at)
                        .orElse(created);
            case SERVICE, OBJECTION ->
                file.appeal().map(appeal -> sinceOr(created, appeal.phase())).orElse(created);
        };
    }

    private static boolean opened(AppealEvent event, Deadline deadline) {
        return switch (event) {
            case AnswerEvent.ConsensusReached _ -> deadline.kind() == Deadline.Kind.CONFIRMATION;
            case DossierEvent.InformationAsked(var request) ->
                deadline.kind() == Deadline.Kind.INFORMATION
                        && request.dueAt().equals(deadline.due())
                        && request.side() == deadline.awaited();
            case DossierEvent.RequestExtended(var _, var side, var dueAt) ->
                deadline.kind() == Deadline.Kind.INFORMATION
                        && dueAt.equals(deadline.due())
                        && side == deadline.awaited();
            default -> false;
        };
    }

    /** When support began to be awaited, or the ruling was carried out; in other phases nothing is due from support. */
    private static Instant sinceOr(Instant otherwise, Phase phase) {
        return switch (phase) {
            case Phase.Queued queued -> queued.since();
            case Phase.InReview review -> review.since();
            case Phase.Completed completed -> completed.at();
            case Phase.RespondentProcessing _, Phase.ComplainantProcessing _, Phase.Decided _, Phase.Cancelled _ ->
                otherwise;
        };
    }

    /** All deadlines of a case, the foremost first. */
    public static List<Deadline> all(CaseFile file) {
        Optional<Deadline> foremost = foremost(file);
        return AppealEngine.deadlines(file).stream()
                .sorted((one, other) -> Boolean.compare(
                        foremost.filter(other::equals).isPresent(),
                        foremost.filter(one::equals).isPresent()))
                .toList();
    }
}
