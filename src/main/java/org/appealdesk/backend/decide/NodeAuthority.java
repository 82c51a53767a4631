package org.appealdesk.backend.decide;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.appealdesk.backend.log.SharedLog;
import org.appealdesk.backend.log.SharedLog.Look;
import org.appealdesk.backend.log.Standing;
import org.appealdesk.casework.ArrivedFiles;
import org.appealdesk.casework.Authority;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.casework.CommandRules.Decision;
import org.appealdesk.casework.CommandRules.Keeping;
import org.appealdesk.casework.CommandRules.Known;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The backend's authority, one of any number over one database. It remembers folded cases, but believes them only as
 * far as the log agrees: an append names the version it was decided on, and before a refusal is given the log is asked
 * whether that version still stands. When somebody else was first, the case is read again and the command decided
 * again, so that what commutes goes through; what does not is refused by the engine, through the version in the
 * command's basis (edge 10). Safe for use by several threads; waits for the database.
 */
public final class NodeAuthority implements Authority {

    /** Each time somebody else got through, so this is not reached by bad luck. */
    private static final int MOST_ATTEMPTS = 100;

    /** Commands of this node on one case wait for each other instead of meeting in the log. */
    private static final int LOCKS = 1024;

    private final CommandRules rules;
    private final SharedLog log;
    private final CaseCache cache;
    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(_ -> new Object()).toList();

    /** @param cachedCases the most folded cases that are remembered */
    public NodeAuthority(AppealEngine engine, SharedLog log, ArrivedFiles arrived, int cachedCases) {
        this(new CommandRules(engine, arrived), log, cachedCases);
    }

    /** @param rules how it decides */
    public NodeAuthority(CommandRules rules, SharedLog log, int cachedCases) {
        this.rules = rules;
        this.log = log;
        this.cache = new CaseCache(cachedCases);
    }

    /**
     * Decides a command.
     *
     * @param command received at an instant of the database's clock, see {@link DatabaseClock}
     */
    @Override
    public Answer submit(AppealCommand command) {
        synchronized (locks.get(Math.floorMod(command.caseId().hashCode(), LOCKS))) {
            for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
                Answer answer = attempt(command);
                if (answer != null) {
                    return answer;
                }
                cache.drop(command.caseId());
            }
        }
        throw new StorageException(
                Problem.IN_USE,
                "Case " + command.caseId() + " was changed by others " + MOST_ATTEMPTS + " times meanwhile");
    }

    /**
     * A case as this node remembers it, or else as it stands; somebody at another node may have moved it on meanwhile.
     * Reading a long history for every command would cost more than deciding it.
     */
    public Optional<CaseFile> find(CaseId id) {
        Known known = cache.find(id);
        if (known != null) {
            return Optional.of(known.file());
        }
        FoldedHistory history = FoldedHistory.of(log.history(id));
        Known read = known(history.file(), history.events());
        if (read != null && history.unreadable() == null) {
            cache.keep(id, read);
        }
        return Optional.ofNullable(history.file());
    }

    /** Null when what is known of the case was out of date. */
    private @Nullable Answer attempt(AppealCommand command) {
        Known known = cache.find(command.caseId());
        if (known == null) {
            FoldedHistory history = FoldedHistory.of(log.history(command.caseId()));
            if (history.unreadable() != null) {
                return answer(log.look(command).earlier(), CommandRules.readOnly());
            }
            known = known(history.file(), history.events());
        }
        Decision decision = rules.decide(known, command);
        Keeping keeping = decision.keeping();
        return decision.answer() instanceof Answer.Refused refused
                ? refuse(command, known, refused, keeping)
                : keep(known, keeping, decision.answer());
    }

    private static @Nullable Known known(@Nullable CaseFile file, List<RecordedEvent> events) {
        return file == null ? null : new Known(file, events.getLast().at());
    }

    /**
     * A refusal stands only on the newest version, and not for a command that was carried out before. It is kept, but for
     * those that say “not yet”: a case that nobody has registered, a file that has not arrived.
     */
    private @Nullable Answer refuse(
            AppealCommand command, @Nullable Known known, Answer.Refused refused, @Nullable Keeping lapse) {
        Append append = known == null || refused.rejection().code() == RejectionCode.EVIDENCE_INCOMPLETE
                ? look(command, known)
                : log.refuse(command, refused.rejection(), version(known));
        if (append instanceof Append.VersionConflict) {
            return null;
        }
        if (append instanceof Append.Stored && lapse != null) {
            // When somebody else was first, so was his lapse.
            keep(known, lapse, refused);
        }
        return answer(append, refused);
    }

    private Append look(AppealCommand command, @Nullable Known known) {
        Look look = log.look(command);
        if (look.earlier() != null) {
            return look.earlier();
        }
        return look.version() == version(known) ? new Append.Stored() : new Append.VersionConflict(look.version());
    }

    private @Nullable Answer keep(@Nullable Known known, @Nullable Keeping keeping, Answer answer) {
        if (keeping == null) {
            return answer;
        }
        AppealCommand command = keeping.command();
        Known after = after(known, keeping.events());
        Standing standing = after == null ? null : Standing.of(after.file());
        Append append = log.append(command, keeping.events(), version(known), standing);
        if (append instanceof Append.VersionConflict) {
            return null;
        }
        if (append instanceof Append.Stored && after != null) {
            cache.keep(command.caseId(), after);
        }
        return answer(append, answer);
    }

    private static @Nullable Known after(@Nullable Known known, List<RecordedEvent> events) {
        CaseFile file = known == null ? null : known.file();
        for (RecordedEvent event : events) {
            file = AppealEngine.evolve(file, event);
        }
        return events.isEmpty() ? known : known(file, events);
    }

    private static long version(@Nullable Known known) {
        return known == null ? 0 : known.file().version();
    }

    /** @param otherwise when the log has nothing to say against it */
    private static Answer answer(@Nullable Append append, Answer otherwise) {
        return switch (append) {
            case Append.Repeated repeated -> new Answer.Accepted(repeated.events());
            case Append.RefusedBefore before -> new Answer.Refused(before.rejection());
            case Append.IdReused _ -> CommandRules.idReused();
            case Append.Stored _, Append.VersionConflict _ -> otherwise;
            case null -> otherwise;
        };
    }
}
