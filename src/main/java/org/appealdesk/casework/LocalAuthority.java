package org.appealdesk.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;

/**
 * The embedded engine as authority: decides on the case as it stands, makes the events durable, then shows them, as
 * {@link CommandRules} say. One command at a time for each case; safe for use by several threads.
 */
public final class LocalAuthority implements Authority {
    private final CommandRules rules;
    private final EventLog log;
    private final Cases cases;
    private final Map<CaseId, Object> locks = new ConcurrentHashMap<>();

    public LocalAuthority(AppealEngine engine, EventLog log, ArrivedFiles arrived, Cases cases) {
        this(new CommandRules(engine, arrived), log, cases);
    }

    /** @param rules how it decides */
    public LocalAuthority(CommandRules rules, EventLog log, Cases cases) {
        this.rules = rules;
        this.log = log;
        this.cases = cases;
    }

    @Override
    public Actor known(Actor actor, Instant at) {
        return rules.known(actor, at);
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
            return CommandRules.readOnly();
        }
        CommandRules.Decision decision =
                rules.decide(view.map(CommandRules.Known::of).orElse(null), command);
        CommandRules.Keeping keeping = decision.keeping();
        if (keeping == null) {
            return decision.answer();
        }
        Answer kept = answer(keeping.command(), log.append(keeping.command(), keeping.events()), keeping.events());
        return decision.answer() instanceof Answer.Refused refused ? refused : kept;
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
            case EventLog.Append.RefusedBefore refused -> new Answer.Refused(refused.rejection());
            case EventLog.Append.IdReused _ -> CommandRules.idReused();
            case EventLog.Append.VersionConflict conflict ->
                throw new StorageException(
                        StorageException.Problem.IN_USE,
                        "Case " + command.caseId() + " was changed by another program to version "
                                + conflict.current());
        };
    }
}
