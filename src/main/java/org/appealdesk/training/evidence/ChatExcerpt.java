package org.appealdesk.training.evidence;

import java.util.List;

/**
 * A picture of a chat as one of its two sees it.
 *
 * @param with the other one's name
 * @param about the line below the name
 * @param clock the phone's own time
 */
record ChatExcerpt(String with, String about, List<Line> lines, String clock) {
    ChatExcerpt {
        lines = List.copyOf(lines);
    }

    /** @param mine written by the owner of the phone */
    record Line(boolean mine, String time, String text) {}
}
