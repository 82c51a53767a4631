package org.appealdesk.casework.survival;

import static org.assertj.core.api.Assertions.assertThat;

import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.Notes;
import org.jspecify.annotations.Nullable;

/** Remembers what the world was told by {@link Appends}. Safe for use by several threads. */
public final class Witness {
    private final long[] versions = new long[Appends.CASES];
    private final String[] commands = new String[Appends.CASES];
    private long acknowledged;

    /** @param line null is none */
    public synchronized void note(@Nullable String line) {
        if (line != null) {
            String[] words = line.split(" ", -1);
            int index = Integer.parseInt(words[0].substring("case-".length()));
            commands[index] = words[1];
            versions[index] = Long.parseLong(words[2]);
            acknowledged++;
        }
    }

    public synchronized long acknowledged() {
        return acknowledged;
    }

    /** Everything acknowledged is there, in unbroken chains, and of every command all or nothing. */
    public synchronized void check(EventLog log) {
        for (int i = 0; i < Appends.CASES; i++) {
            CaseHistory history = log.history(Notes.id("case-" + i));
            assertThat(history.unreadable()).isNull();
            long found = history.events().size();
            assertThat(found).as("events of case-%d", i).isGreaterThanOrEqualTo(versions[i]);
            assertThat(found % Appends.EVENTS).isZero();
            if (versions[i] > 0) {
                assertThat(log.earlier(Notes.command(commands[i], "case-" + i)))
                        .hasValueSatisfying(answer -> assertThat(answer).isInstanceOf(Append.Repeated.class));
            }
        }
    }
}
