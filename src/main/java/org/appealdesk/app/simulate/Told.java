package org.appealdesk.app.simulate;

import java.time.Duration;
import org.appealdesk.engine.Rejection;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.training.LiveRun;

/** Who is told how a simulation goes. */
public interface Told {
    /** So many appeals of an earlier start with the same seed are open and go on. */
    void goesOn(int appeals);

    /**
     * An appeal was filed.
     *
     * @param number from 1
     */
    void filed(long number, LiveRun run);

    /** Nothing will come of an appeal any more. */
    void ended(LiveRun run);

    /** The rules refused something, as they do when a dispute takes another course than its script expects. */
    void refused(SentCommand command, Rejection rejection);

    /** Something was not taken that never will be. */
    void failed(SentCommand command, Problem problem);

    /** The backend cannot be reached or used for now. Told once, until {@link #back}. */
    void away(String why, Duration nextTry);

    /** It can be used again. */
    void back();
}
