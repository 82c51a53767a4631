package org.appealdesk.app.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.training.LiveRun;

/** Remembers what was told. */
final class Heard implements Told {
    final List<CaseId> filed = new ArrayList<>();
    final List<CaseId> ended = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<String> troubles = new ArrayList<>();
    int goingOn;

    @Override
    public void goesOn(int appeals) {
        goingOn = appeals;
    }

    @Override
    public void filed(long number, LiveRun run) {
        filed.add(run.caseId());
    }

    @Override
    public void ended(LiveRun run) {
        ended.add(run.caseId());
    }

    @Override
    public void refused(SentCommand command, Rejection rejection) {
        refused.add(command.action().kind() + " " + rejection.code());
    }

    @Override
    public void failed(SentCommand command, Problem problem) {
        troubles.add(command.id() + " " + problem.detail());
    }

    @Override
    public void away(String why, Duration nextTry) {
        troubles.add("away");
    }

    @Override
    public void back() {
        troubles.add("back");
    }
}
