package org.appealdesk.console.shell;

import org.appealdesk.casework.CaseDesk;
import org.appealdesk.console.live.LiveWork;

/**
 * What is worked on.
 *
 * @param desk the cases, and the way to act on them
 * @param live what there is between this device and the authority
 */
public record ShellWork(CaseDesk desk, LiveWork live) {

    /** Cases that the local engine decides. */
    public static ShellWork training(CaseDesk desk) {
        return new ShellWork(desk, LiveWork.none());
    }
}
