package org.appealdesk.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * What every authority holds to around the engine's decision, wherever it keeps its cases. The bytes of evidence must
 * be there (edge 9). Time never runs backwards in a case (edge 13): a command stamped before the case's last event,
 * because its thread or the clock was overtaken, counts as received with it. What was due is carried out whoever noticed
 * it, even with a command that was itself refused. Safe for use by several threads.
 */
public final class CommandRules {
    private final AppealEngine engine;
    private final ArrivedFiles arrived;
    private final Substitutes substitutes;

    public CommandRules(AppealEngine engine, ArrivedFiles arrived, Substitutes substitutes) {
        this.engine = engine;
        this.arrived = arrived;
        this.substitutes = substitutes;
    }

    /** Where nobody stands in for anybody. */
    public CommandRules(AppealEngine engine, ArrivedFiles arrived) {
        this(engine, arrived, Substitutes.NONE);
    }

    /** The actor with what is known of him at an instant: for whom he stands in. */
    public Actor known(Actor actor, Instant at) {
        return actor instanceof Actor.Agent agent
                ? agent.standingInFor(substitutes.standsInFor(agent.id(), at))
                : actor;
    }

    /**
     * A case as a command meets it.
     *
     * @param lastEvent when its last event was
     */
    public record Known(CaseFile file, Instant lastEvent) {

        public static Known of(CaseView view) {
            return new Known(view.file(), view.events().getLast().at());
        }
    }

    /**
     * @param answer to the command, once what is to be kept is durable
     * @param keeping null when nothing is to be kept
     */
    public record Decision(Answer answer, @Nullable Keeping keeping) {}

    /**
     * What is to be kept.
     *
     * @param command the one decided, or, when that was refused, the lapse it brought to light
     */
    public record Keeping(AppealCommand command, List<RecordedEvent> events) {
        public Keeping {
            events = List.copyOf(events);
        }
    }

    /**
     * Decides on the case as it is known; nothing is kept here.
     *
     * @param known null when nothing is known of the case
     */
    public Decision decide(@Nullable Known known, AppealCommand command) {
        Optional<FileFacts> missing = files(command.action())
                .filter(file -> !arrived.has(file.sha256()))
                .findFirst();
        if (missing.isPresent()) {
            String name = missing.get().name();
            return new Decision(refused(RejectionCode.EVIDENCE_INCOMPLETE, RuleId.E9, Map.of("name", name)), null);
        }
        AppealCommand timed = known == null ? command : inOrder(known, command);
        CaseFile file = known == null ? null : known.file();
        return switch (engine.decide(file, byWhomItIsKnown(timed))) {
            case Answer.Accepted accepted -> new Decision(accepted, new Keeping(command, accepted.events()));
            case Answer.Refused refused ->
                new Decision(
                        refused,
                        file == null ? null : lapse(file, timed.timing().receivedAt()));
        };
    }

    /** Only who takes a case over may do more as a substitute; for all others nothing has to be looked up. */
    private AppealCommand byWhomItIsKnown(AppealCommand command) {
        if (!(command.action() instanceof SupportAction.TakeOverCase)) {
            return command;
        }
        return new AppealCommand(
                command.id(),
                command.caseId(),
                known(command.actor(), command.timing().receivedAt()),
                command.timing(),
                command.basis(),
                command.action());
    }

    private static AppealCommand inOrder(Known known, AppealCommand command) {
        Timing timing = command.timing();
        return timing.receivedAt().isBefore(known.lastEvent())
                ? new AppealCommand(
                        command.id(),
                        command.caseId(),
                        command.actor(),
                        new Timing(known.lastEvent(), timing.capturedAt()),
                        command.basis(),
                        command.action())
                : command;
    }

    private @Nullable Keeping lapse(CaseFile file, Instant now) {
        boolean due = AppealEngine.deadline(file)
                .filter(deadline -> !now.isBefore(deadline.due()))
                .isPresent();
        if (!due) {
            return null;
        }
        AppealCommand lapse = new AppealCommand(
                "lapse/" + file.id() + "/" + file.version(),
                file.id(),
                new Actor.Clock(),
                Timing.at(now),
                Basis.UNKNOWN,
                new ClockAction.LapseDeadline());
        return engine.decide(file, lapse) instanceof Answer.Accepted accepted
                ? new Keeping(lapse, accepted.events())
                : null;
    }

    /** To a command on a case that cannot be read to its end. */
    public static Answer readOnly() {
        return refused(RejectionCode.CASE_READ_ONLY, RuleId.E12, Map.of());
    }

    /** To a command with the id of another one. */
    public static Answer idReused() {
        return refused(RejectionCode.COMMAND_ID_REUSED, RuleId.E12, Map.of());
    }

    private static Answer refused(RejectionCode code, RuleId rule, Map<String, String> facts) {
        return new Answer.Refused(new Rejection(code, rule, facts));
    }

    /** The files an action refers to; their bytes must have arrived before (edge 9). */
    public static Stream<FileFacts> files(Action action) {
        return switch (action) {
            case PartyAction.FileAppeal file -> evidence(file.filing().evidence());
            case PartyAction.AddEvidence add -> evidence(List.of(add.evidence()));
            case PartyAction.SupplyInformation supply ->
                evidence(supply.supply().evidence());
            case PartyAction.SendMessage send -> send.message().files().stream();
            case SupportAction.WriteToParty write -> write.message().files().stream();
            case SupportAction.RemindParty remind -> remind.message().files().stream();
            case SupportAction.HandleEvidence(EvidenceHandling.Redacted redacted) -> Stream.of(redacted.copy());
            case Action _ -> Stream.empty();
        };
    }

    private static Stream<FileFacts> evidence(List<EvidenceFile> evidence) {
        return evidence.stream().map(EvidenceFile::file);
    }
}
