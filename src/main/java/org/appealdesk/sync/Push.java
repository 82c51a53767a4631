package org.appealdesk.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.appealdesk.casework.live.LiveCases;
import org.appealdesk.casework.live.OwnCommand;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.protocol.http.CommandResult;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.SentCommand;

/**
 * Sends own commands in their order. What was sent and not answered is sent again, under the same id, which the backend
 * carries out once (edge 12). A refused one does not hold up those behind it. For one thread.
 */
final class Push {

    private final Backend backend;
    private final LiveCases cases;
    private final FilesFirst files;

    /** Brings the files of a command to the backend before the command. */
    interface FilesFirst {
        /**
         * @throws UnansweredException when it has to be tried again
         * @throws MissingFileException when it never will work
         */
        void send(AppealCommand command);
    }

    Push(Backend backend, LiveCases cases, FilesFirst files) {
        this.backend = backend;
        this.cases = cases;
        this.files = files;
    }

    /**
     * Sends all that waits.
     *
     * @return false when the backend could not carry some of it out now, and may be able to later
     * @throws UnansweredException when it has to be tried again later
     */
    boolean all() {
        boolean answered = true;
        List<OwnCommand> waiting = cases.waiting();
        while (answered && !waiting.isEmpty()) {
            List<OwnCommand> batch = waiting.subList(0, Math.min(waiting.size(), CommandsBody.MOST)).stream()
                    .filter(this::filesAreThere)
                    .toList();
            answered = batch.isEmpty() || send(batch);
            waiting = cases.waiting();
        }
        return answered;
    }

    private boolean filesAreThere(OwnCommand command) {
        try {
            files.send(command.command());
            return true;
        } catch (MissingFileException e) {
            Refusal refusal = Refusal.because(Refusal.Why.FILE, String.valueOf(e.getMessage()));
            cases.answered(Map.of(command.id(), new OwnCommand.Refused(refusal)));
            return false;
        }
    }

    /** A request that is refused as a whole is taken apart, so that the one that is to blame does not stop the others. */
    private boolean send(List<OwnCommand> batch) {
        try {
            return take(backend.push(batch.stream().map(Push::sent).toList()).results());
        } catch (UnansweredException e) {
            if (!concernsContent(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                refuse(batch.getFirst(), e.problem());
                return true;
            }
            boolean answered = true;
            for (OwnCommand command : batch) {
                answered &= send(List.of(command));
            }
            return answered;
        }
    }

    private static boolean concernsContent(UnansweredException e) {
        return switch (e.kind()) {
            case MALFORMED, TOO_LARGE -> true;
            default -> false;
        };
    }

    private static SentCommand sent(OwnCommand own) {
        AppealCommand command = own.command();
        return new SentCommand(
                command.id(), command.caseId(), null, command.timing().receivedAt(), command.basis(), command.action());
    }

    /** @return false when some could not be carried out now, and may be later */
    private boolean take(List<CommandResult> results) {
        Map<String, OwnCommand.State> states = new HashMap<>();
        boolean answered = true;
        for (CommandResult result : results) {
            switch (result) {
                case CommandResult.Applied(String id, long version, int events) ->
                    states.put(id, events == 0 ? new OwnCommand.Done(0) : new OwnCommand.Acknowledged(version));
                case CommandResult.Refused(String id, var rejection) ->
                    states.put(id, new OwnCommand.Refused(Refusal.byRules(rejection)));
                case CommandResult.Failed(String _, Problem problem)
                when problem.kind().passing() -> answered = false;
                case CommandResult.Failed(String id, Problem problem) -> states.put(id, refused(problem));
            }
        }
        cases.answered(states);
        return answered && !states.isEmpty();
    }

    private void refuse(OwnCommand command, Problem problem) {
        cases.answered(Map.of(command.id(), refused(problem)));
    }

    private static OwnCommand.Refused refused(Problem problem) {
        Refusal.Why why = switch (problem.kind()) {
            case FORBIDDEN, NOT_FOUND -> Refusal.Why.NOT_ALLOWED;
            case ID_REUSED -> Refusal.Why.ID_REUSED;
            case REJECTED -> Refusal.Why.RULES;
            default -> Refusal.Why.NOT_UNDERSTOOD;
        };
        return new OwnCommand.Refused(Refusal.because(why, problem.detail()));
    }
}
