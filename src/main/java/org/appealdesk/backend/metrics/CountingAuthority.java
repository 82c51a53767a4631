package org.appealdesk.backend.metrics;

import org.appealdesk.casework.Authority;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.AppealCommand;

/** An authority whose answers are counted. Safe for use by several threads. */
public final class CountingAuthority implements Authority {

    private final Authority authority;
    private final Metrics metrics;

    public CountingAuthority(Authority authority, Metrics metrics) {
        this.authority = authority;
        this.metrics = metrics;
    }

    @Override
    public Answer submit(AppealCommand command) {
        try {
            Answer answer = authority.submit(command);
            count(
                    switch (answer) {
                        case Answer.Accepted _ -> "ACCEPTED";
                        case Answer.Refused refused ->
                            refused.rejection().code().name();
                    });
            return answer;
        } catch (RuntimeException e) {
            count("FAILED");
            throw e;
        }
    }

    private void count(String result) {
        metrics.count("appealdesk.commands", "Commands by what came of them", result);
    }
}
