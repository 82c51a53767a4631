package org.appealdesk.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;

/**
 * The embedded engine as authority: decides on the case as it stands, makes the events durable, then shows them. One
 * command at a time for each case; safe for use by several threads. Time never runs backwards in a case: a command
 * stamped before the case's last event, because its thread or the clock was overtaken, counts as received with it.
 */
public final class LocalAuthority implements Authority {
    private final AppealEngine engine;
    private final EventLog log;
    private final BlobStore blobs;
    private final Cases cases;
    private final Map<CaseId, Object> locks = new ConcurrentHashMap<>();

    public LocalAuthority(AppealEngine engine, EventLog log, BlobStore blobs, Cases cases) {
        this.engine = engine;
        this.log = log;
        this.blobs = blobs;
        this.cases = cases;
    }

    @Override
    public Answer submit(AppealCommand command) {
        Answer answer;
        synchronized (locks.computeIfAbsent(command.caseId(), _ -> new Object())) {
            Optional<EventLog.Append> earlier = log.earlier(command);
            answer = earlier.isPresent() ? answer(command, earlier.get(), List.of()) : decide(command);
        }
        cases.deliver(command.caseId());
        return answer;
    }

    private Answer decide(AppealCommand command) {
        Optional<CaseView> view = cases.find(command.caseId());
        if (view.map(CaseView::readOnly).orElse(cases.unopened().containsKey(command.caseId()))) {
            return refused(RejectionCode.CASE_READ_ONLY, RuleId.E12, Map.of());
        }
        Optional<FileFacts> missing = files(command.action())
                .filter(file -> blobs.find(file.sha256()).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            String name = missing.get().name();
            return refused(RejectionCode.EVIDENCE_INCOMPLETE, RuleId.E9, Map.of("name", name));
        }
        CaseFile state = view.map(CaseView::file).orElse(null);
        AppealCommand timed = view.map(known -> inOrder(known, command)).orElse(command);
        return switch (engine.decide(state, timed)) {
            case Answer.Refused refused -> {
                view.ifPresent(known -> lapse(known, timed.timing().receivedAt()));
                yield refused;
            }
            case Answer.Accepted accepted -> answer(command, log.append(command, accepted.events()), accepted.events());
        };
    }

    private static AppealCommand inOrder(CaseView view, AppealCommand command) {
        Instant last = view.events().getLast().at();
        Timing timing = command.timing();
        return timing.receivedAt().isBefore(last)
                ? new AppealCommand(
                        command.id(),
                        command.caseId(),
                        command.actor(),
                        new Timing(last, timing.capturedAt()),
                        command.basis(),
                        command.action())
                : command;
    }

    /** What was due is carried out whoever noticed it, even with a command that was itself refused. */
    private void lapse(CaseView view, Instant now) {
        boolean due = AppealEngine.deadline(view.file())
                .filter(deadline -> !now.isBefore(deadline.due()))
                .isPresent();
        if (due) {
            AppealCommand lapse = new AppealCommand(
                    "lapse/" + view.id() + "/" + view.file().version(),
                    view.id(),
                    new Actor.Clock(),
                    Timing.at(now),
                    Basis.UNKNOWN,
                    new ClockAction.LapseDeadline());
            if (engine.decide(view.file(), lapse) instanceof Answer.Accepted accepted) {
                answer(lapse, log.append(lapse, accepted.events()), accepted.events());
            }
        }
    }

    private Answer answer(AppealCommand command, EventLog.Append append, List<RecordedEvent> events) {
        return switch (append) {
            case EventLog.Append.Stored _ -> {
                if (!events.isEmpty()) {
                    cases.apply(command.caseId(), events);
                }
                yield new Answer.Accepted(events);
            }
            case EventLog.Append.Repeated repeated -> new Answer.Accepted(repeated.events());
            case EventLog.Append.IdReused _ -> refused(RejectionCode.COMMAND_ID_REUSED, RuleId.E12, Map.of());
            case EventLog.Append.VersionConflict conflict ->
                throw new StorageException(
                        StorageException.Problem.IN_USE,
                        "Case " + command.caseId() + " was changed by another program to version "
                                + conflict.current());
        };
    }

    private static Answer refused(RejectionCode code, RuleId rule, Map<String, String> facts) {
        return new Answer.Refused(new Rejection(code, rule, facts));
    }

    /** The files an action refers to; their bytes must have arrived before (edge 9). */
    private static Stream<FileFacts> files(Action action) {
        return switch (action) {
            case PartyAction.FileAppeal file -> evidence(file.filing().evidence());
            case PartyAction.AddEvidence add -> evidence(List.of(add.evidence()));
            case PartyAction.SupplyInformation supply ->
                evidence(supply.supply().evidence());
            case PartyAction.SendMessage send -> send.message().files().stream();
            case SupportAction.WriteToParty write -> write.message().files().stream();
            case Action _ -> Stream.empty();
        };
    }

    private static Stream<FileFacts> evidence(List<EvidenceFile> evidence) {
        return evidence.stream().map(EvidenceFile::file);
    }
}
