package org.appealdesk.console.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;

/**
 * Makes news of what others do in the agent's own cases, those of whom he stands in for too, and of cases given to or
 * taken from the agent. Whoever else may sit here is no other. To be used on the FX thread only.
 */
final class CaseNews {

    private final CaseDesk desk;
    private final Seats seats;
    private final Absences absences;
    private final Notifier notifier;
    private final Texts texts;
    private final EngineWords words;
    private final Map<CaseId, Known> known = new HashMap<>();

    /**
     * A case as it was looked at last.
     *
     * @param version up to which the authority had confirmed it; what is only expected is no news
     */
    private record Known(long version, boolean isMine, String number) {}

    CaseNews(CaseDesk desk, Seats seats, Absences absences, Notifier notifier, Texts texts) {
        this.desk = desk;
        this.seats = seats;
        this.absences = absences;
        this.notifier = notifier;
        this.texts = texts;
        this.words = new EngineWords(texts);
    }

    /** Begins to watch; what happened before is no news. */
    void follow(Tasks tasks, Subscriptions whileFollowed) {
        UpdateBridge<CaseId, CaseView> bridge =
                tasks.bridge(changed -> changed.values().forEach(this::look));
        UpdateBridge<CaseId, CaseId> gone =
                tasks.bridge(changed -> changed.values().forEach(this::tellGone));
        whileFollowed.add(desk.watchGone(id -> gone.offer(id, id))::run);
        desk.all().forEach(this::remember);
        Runnable unwatch = desk.watch(view -> bridge.offer(view.id(), view));
        whileFollowed.add(unwatch::run);
    }

    private boolean isHere(AgentId agent) {
        return seats.people().stream().anyMatch(person -> person.id().equals(agent));
    }

    private boolean isOurs(AgentId agent) {
        return isHere(agent) || absences.standsInFor().contains(agent);
    }

    private void look(CaseView view) {
        Known before = known.get(view.id());
        long last = before == null ? 0 : before.version();
        boolean mine = (before != null && before.isMine()) || isMine(view);
        List<RecordedEvent> fresh = view.events().stream()
                .filter(event -> event.version() > last && !view.isExpected(event))
                .filter(event -> !isMyOwn(event))
                .toList();
        remember(view);
        if (mine) {
            fresh.forEach(event -> level(event.event())
                    .ifPresent(level -> notifier.keep(new News(level, line(view, event), view.id()))));
        }
    }

    private void remember(CaseView view) {
        known.put(view.id(), new Known(view.confirmed(), isMine(view), number(view)));
    }

    private void tellGone(CaseId id) {
        Known before = known.remove(id);
        if (before != null && before.isMine() && desk.find(id).isEmpty()) {
            notifier.keep(new News(
                    Level.WARN, texts.get("shell.news.gone", texts.formats().grouped(before.number())), id));
        }
    }

    private boolean isMine(CaseView view) {
        return view.file()
                .appeal()
                .map(appeal -> switch (appeal.phase()) {
                    case Phase.InReview review -> isOurs(review.lease().agent());
                    case Phase.Decided decided -> isOurs(decided.by());
                    case Phase.RespondentProcessing _,
                            Phase.ComplainantProcessing _,
                            Phase.Queued _,
                            Phase.Completed _,
                            Phase.Cancelled _ -> false;
                })
                .orElse(false);
    }

    private boolean isMyOwn(RecordedEvent event) {
        return event.actor() instanceof Actor.Staff staff && isHere(staff.id());
    }

    private String line(CaseView view, RecordedEvent event) {
        return texts.get("shell.news.line", texts.formats().grouped(number(view)), words.event(event));
    }

    private static String number(CaseView view) {
        return view.file()
                .appeal()
                .map(appeal -> appeal.facts().number().value())
                .orElse(view.id().value());
    }

    /** How an event is told; empty when it is none of the agent's business or follows from another that is told. */
    private static Optional<Level> level(AppealEvent event) {
        return switch (event) {
            case DossierEvent dossier -> level(dossier);
            case SupportEvent.CaseHandedOver _, SupportEvent.CaseTakenOver _, SupportEvent.CaseEscalated _ ->
                Optional.of(Level.WARN);
            case SupportEvent.CaseClaimed _, SupportEvent.CaseReturned _ -> Optional.of(Level.INFO);
            case SupportEvent.SupportAwaited _ -> Optional.empty();
            case RulingEvent.RulingExecuted _ -> Optional.of(Level.GOOD);
            case RulingEvent.ExecutionFailed _ -> Optional.of(Level.BAD);
            case RulingEvent.RulingRejected _, RulingEvent.ObjectionFiled _ -> Optional.of(Level.WARN);
            case RulingEvent.RulingProposed _, RulingEvent.RulingMade _, RulingEvent.ExecutionRetried _ ->
                Optional.of(Level.INFO);
            case OrderEvent.OrderReleased _, OrderEvent.OrderCancelled _ -> Optional.of(Level.INFO);
            case OrderEvent.PartyBanned _ -> Optional.of(Level.WARN);
            case OrderEvent.OrderRegistered _,
                    OrderEvent.OrderPaid _,
                    OrderEvent.OrderExpired _,
                    OrderEvent.OrderRestored _ -> Optional.empty();
            case FilingEvent.CrossStatementFiled _ -> Optional.of(Level.INFO);
            case FilingEvent.AppealFiled _, FilingEvent.ContactGatePassed _ -> Optional.empty();
            case AnswerEvent.AppealCancelled _, AnswerEvent.AppealSettled _, AnswerEvent.AppealVoided _ ->
                Optional.of(Level.INFO);
            case AnswerEvent.LateAnswerReceived _ -> Optional.of(Level.INFO);
            case AnswerEvent.NegotiationFailed _,
                    AnswerEvent.ConsensusReached _,
                    AnswerEvent.RespondentSilent _,
                    AnswerEvent.ConsensusDenied _,
                    AnswerEvent.ConfirmationSilent _,
                    AnswerEvent.ConsensusDismissed _ -> Optional.empty();
        };
    }

    private static Optional<Level> level(DossierEvent event) {
        return switch (event) {
            case DossierEvent.InformationSupplied _ -> Optional.of(Level.GOOD);
            case DossierEvent.InformationLapsed _ -> Optional.of(Level.WARN);
            case DossierEvent.MessageReported(MessageReport.Undelivered _) -> Optional.of(Level.WARN);
            case DossierEvent.EvidenceAdded _, DossierEvent.MessageSent _ -> Optional.of(Level.INFO);
            case DossierEvent.NoticeSent _,
                    DossierEvent.InformationAsked _,
                    DossierEvent.RequestWithdrawn _,
                    DossierEvent.RequestExtended _,
                    DossierEvent.PartyReminded _,
                    DossierEvent.CallLogged _,
                    DossierEvent.NoteAdded _,
                    DossierEvent.CaseTagged _,
                    DossierEvent.CheckTicked _,
                    DossierEvent.Trace _,
                    DossierEvent.MessageReported _,
                    DossierEvent.ReasonReclassified _ -> Optional.empty();
        };
    }
}
