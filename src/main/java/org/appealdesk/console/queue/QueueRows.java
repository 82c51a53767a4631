package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.queue.QueueRow.Amounts;
import org.appealdesk.console.queue.QueueRow.Care;
import org.appealdesk.console.queue.QueueRow.Due;
import org.appealdesk.console.queue.QueueRow.Expected;
import org.appealdesk.console.queue.QueueRow.LastMessage;
import org.appealdesk.console.queue.QueueRow.Parties;
import org.appealdesk.console.queue.QueueRow.Party;
import org.appealdesk.console.queue.QueueRow.Standing;
import org.appealdesk.console.queue.QueueRow.Talk;
import org.appealdesk.console.workday.MyDay;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.MessageTrail;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/** Makes the queue's rows out of cases. Safe for any thread. */
final class QueueRows {

    private final CaseDesk desk;
    private final MyDay day;

    /** @param day whom the agent looks out for */
    QueueRows(CaseDesk desk, MyDay day) {
        this.desk = desk;
        this.day = day;
    }

    /** The row of a case's newest appeal; empty while nobody has filed one. */
    Optional<QueueRow> of(CaseView view) {
        return view.file().appeal().map(appeal -> row(view, appeal));
    }

    private QueueRow row(CaseView view, Appeal appeal) {
        CaseFile file = view.file();
        Order order = file.order();
        RuleProfile profile = desk.engine().profile(file);
        return new QueueRow(
                view.id(),
                appeal.facts().number(),
                appeal.reason(),
                standing(view, appeal),
                new Amounts(
                        order.terms().totalPrice(),
                        order.terms().amount(),
                        profile.ruling().secondPerson().isAbove(order.terms().amount())),
                new Parties(appeal.complainant(), party(order.buyer()), party(order.seller())),
                new Care(
                        owner(appeal.phase()),
                        appeal.dossier().flags(),
                        desk.signals(view),
                        appeal.dossier().tags().stream().sorted().toList(),
                        day.watched(file).stream()
                                .map(person -> person.shown() + ": " + person.memo())
                                .toList(),
                        expected(view)),
                SearchText.of(view, appeal));
    }

    private static Expected expected(CaseView view) {
        List<RecordedEvent> own =
                view.events().stream().filter(view::isExpected).toList();
        if (own.isEmpty()) {
            return Expected.NOTHING;
        }
        return own.stream().anyMatch(event -> event.event() instanceof SupportEvent.CaseClaimed)
                ? Expected.CLAIM
                : Expected.SOMETHING;
    }

    private static Standing standing(CaseView view, Appeal appeal) {
        return new Standing(
                appeal.stage(),
                since(view, appeal),
                appeal.open() ? due(view, appeal) : null,
                appeal.open(),
                !view.readOnly(),
                new Talk(lastMessage(view), MessageTrail.undelivered(view.events())));
    }

    /** The first due time that matters to an agent: what lapses first, else the service target. */
    private static @Nullable Due due(CaseView view, Appeal appeal) {
        return AppealEngine.deadlines(view.file()).stream()
                .min(Comparator.comparing(
                                (Deadline deadline) -> !deadline.kind().lapses())
                        .thenComparing(Deadline::due))
                .map(deadline -> new Due(deadline.kind(), from(view, appeal, deadline), deadline.due()))
                .orElse(null);
    }

    private static Instant from(CaseView view, Appeal appeal, Deadline deadline) {
        return switch (deadline.kind()) {
            case INFORMATION ->
                lastTime(
                                view,
                                event -> event instanceof DossierEvent.InformationAsked asked
                                        && asked.request().dueAt().equals(deadline.due()))
                        .orElse(since(view, appeal));
            case PAYMENT, ANSWER, CONFIRMATION, SERVICE, OBJECTION -> since(view, appeal);
        };
    }

    private static Instant since(CaseView view, Appeal appeal) {
        return switch (appeal.phase()) {
            case Phase.RespondentProcessing _ -> appeal.facts().filedAt();
            case Phase.ComplainantProcessing _ ->
                lastTime(view, event -> event instanceof AnswerEvent.ConsensusReached)
                        .orElse(appeal.facts().filedAt());
            case Phase.Queued phase -> phase.since();
            case Phase.InReview phase -> phase.since();
            case Phase.Decided phase -> phase.at();
            case Phase.Completed phase -> phase.at();
            case Phase.Cancelled phase -> phase.at();
        };
    }

    private static @Nullable LastMessage lastMessage(CaseView view) {
        return view.events().reversed().stream()
                .flatMap(recorded -> recorded.event() instanceof DossierEvent.MessageSent
                        ? writer(recorded.actor(), recorded.at())
                        : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    private static Stream<LastMessage> writer(Actor actor, Instant at) {
        return switch (actor) {
            case Actor.Party party -> Stream.of(new LastMessage(party.side(), at));
            case Actor.Staff _ -> Stream.of(new LastMessage(null, at));
            case Actor.Platform _, Actor.Clock _ -> Stream.empty();
        };
    }

    private static Optional<Instant> lastTime(CaseView view, Predicate<AppealEvent> isWanted) {
        return view.events().reversed().stream()
                .filter(recorded -> isWanted.test(recorded.event()))
                .map(RecordedEvent::at)
                .findFirst();
    }

    private static @Nullable AgentId owner(Phase phase) {
        return switch (phase) {
            case Phase.InReview review -> review.lease().agent();
            case Phase.Decided decided -> decided.by();
            case Phase.Completed completed -> completed.by();
            case Phase.RespondentProcessing _, Phase.ComplainantProcessing _, Phase.Queued _, Phase.Cancelled _ -> null;
        };
    }

    private static Party party(TradeParty party) {
        return new Party(party.nickname(), party.language());
    }
}
