package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.appealdesk.app.simulate.Told;
import org.appealdesk.engine.Rejection;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.training.LiveRun;

/** Tells how a simulation goes: a line an appeal, and what it came to. For one thread. */
final class PartiesTold implements Told {
    private final CliText text;
    private final PrintWriter out;
    private final PrintWriter err;
    private long filed;
    private long ended;
    private long refused;

    PartiesTold(CliText text, PrintWriter out, PrintWriter err) {
        this.text = text;
        this.out = out;
        this.err = err;
    }

    @Override
    public void goesOn(int appeals) {
        if (appeals > 0) {
            say("simulate.goesOn", appeals);
        }
    }

    @Override
    public void filed(long number, LiveRun run) {
        filed++;
        String title =
                run.scenario().card().title().in(text.bundle().getLocale().toLanguageTag());
        say("simulate.filed", number, run.caseId(), title, run.scenario().id());
    }

    @Override
    public void ended(LiveRun run) {
        ended++;
    }

    @Override
    public void refused(SentCommand command, Rejection rejection) {
        refused++;
    }

    @Override
    public void failed(SentCommand command, Problem problem) {
        refused++;
        warn("simulate.failed", command.caseId(), problem.detail());
    }

    @Override
    public void away(String why, Duration nextTry) {
        warn("simulate.away", why);
    }

    @Override
    public void back() {
        warn("simulate.back");
    }

    /** What it came to. */
    void summary() {
        say("simulate.summary", filed, ended, refused);
    }

    private void say(String key, Object... facts) {
        out.println(text.get(key, facts));
        out.flush();
    }

    private void warn(String key, Object... facts) {
        err.println(text.get(key, facts));
        err.flush();
    }
}
