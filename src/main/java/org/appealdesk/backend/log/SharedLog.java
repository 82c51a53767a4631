package org.appealdesk.backend.log;

import java.util.List;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/** A log to which several nodes append, as one of them sees it. Safe for use by several threads. */
public interface SharedLog {

    /** The history of one case; without events when the case is not known. */
    CaseHistory history(CaseId caseId);

    /**
     * Keeps the events of one command together with where the case stands after them, all or none.
     *
     * @param base the version the command was decided on, also when it changed nothing
     * @param standing null when nothing is known of the case
     */
    Append append(AppealCommand command, List<RecordedEvent> events, long base, @Nullable Standing standing);

    /**
     * Keeps a refusal as the answer to this command for ever, so that a copy of it that the network held back does not
     * act later, when its sender has long turned to something else.
     *
     * @param base the version the refusal was decided on; it is kept only when the case is still there
     */
    Append refuse(AppealCommand command, Rejection rejection, long base);

    /** Looks for a command and at its case, at one moment. */
    Look look(AppealCommand command);

    /**
     * What the log knows at one moment.
     *
     * @param earlier as {@link org.appealdesk.casework.EventLog#earlier} says, or null when the command is new
     * @param version of the command's case; 0 when it is not known
     */
    record Look(@Nullable Append earlier, long version) {}
}
