package org.appealdesk.console.workday;

/**
 * A line of the agent's day in words.
 *
 * @param what to look at again, or whom to look out for
 * @param about the case, or what to remember
 * @param when it is due, comes back, or was put on the list
 * @param isDue its time has come
 */
record DayLine(String what, String about, String when, boolean isDue) {

    /** All of it in one sentence, for those who hear it. */
    String spoken() {
        return String.join(". ", what, about, when);
    }
}
