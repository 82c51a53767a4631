package org.appealdesk.casework;

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
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;

/**
 * The embedded engine as authority: decides on the case as it stands, makes the events durable, then shows them. One
 * command at a time for each case; safe for use by several threads.
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
        synchronized (locks.computeIfAbsent(command.caseId(), _ -> new Object())) {
            Optional<EventLog.Append> earlier = log.earlier(command);
            return earlier.isPresent() ? answer(command, earlier.get(), List.of()) : decide(command);
        }
    }

    private Answer decide(AppealCommand command) {
        Optional<CaseView> view = cases.find(command.caseId());
        if (view.isPresent() && view.get().readOnly()) {
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
        return switch (engine.decide(state, command)) {
            case Answer.Refused refused -> refused;
            case Answer.Accepted accepted -> answer(command, log.append(command, accepted.events()), accepted.events());
        };
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
