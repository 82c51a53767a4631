package org.appealdesk.casework.live;

import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.trade.CaseId;

/**
 * A command born on this device.
 *
 * @param place grows from command to command; they are sent in this order
 * @param command as it was given; its times are by what this device took for the backend's clock
 * @param seen the case's version as the backend had confirmed it here when the command was given
 */
public record OwnCommand(long place, AppealCommand command, long seen, State state) {

    /** What has become of it. */
    public sealed interface State {}

    /** The backend has not said anything yet; it may or may not have got it. */
    public record Waiting() implements State {}

    /**
     * The backend has carried it out, and this device does not know the events yet.
     *
     * @param version of the case after it
     */
    public record Acknowledged(long version) implements State {}

    /** It was not carried out and never will be. It stays until its author has dropped it or done something else. */
    public record Refused(Refusal refusal) implements State {}

    /**
     * Carried out, and its events have arrived, or will not because the case is out of sight.
     *
     * @param version of the case when it was carried out; 0 when it caused no event
     */
    public record Done(long version) implements State {}

    public String id() {
        return command.id();
    }

    public CaseId caseId() {
        return command.caseId();
    }

    public OwnCommand now(State next) {
        return new OwnCommand(place, command, seen, next);
    }

    /** Whether its events are to be shown although they have not arrived. */
    boolean expected() {
        return state instanceof Waiting || state instanceof Acknowledged;
    }
}
