package org.appealdesk.console.queue;

import java.util.List;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.trade.CaseId;

/**
 * One action on many cases, with one result each: what goes wrong with one stops none of the others. Waits for the disk:
 * in the background only.
 */
final class Batch {

    private final CaseDesk desk;

    Batch(CaseDesk desk) {
        this.desk = desk;
    }

    /** What came of one. */
    record Result(CaseId id, Outcome outcome) {

        boolean isDone() {
            return outcome instanceof Outcome.Done;
        }
    }

    /** How it ended. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        record Refused(Rejection rejection) implements Outcome {}

        /** It could not be kept, so it did not happen. */
        record Failed(StorageException failure) implements Outcome {}
    }

    /** Acts on each, in this order. */
    List<Result> submit(Actor.Staff me, List<CaseId> ids, SupportAction action) {
        return ids.stream().map(id -> submit(me, id, action)).toList();
    }

    /** Acts on one. */
    Result submit(Actor.Staff me, CaseId id, SupportAction action) {
        try {
            return new Result(
                    id,
                    switch (desk.submit(id, me, action)) {
                        case Answer.Accepted _ -> new Outcome.Done();
                        case Answer.Refused refused -> new Outcome.Refused(refused.rejection());
                    });
        } catch (StorageException failure) {
            return new Result(id, new Outcome.Failed(failure));
        }
    }
}
