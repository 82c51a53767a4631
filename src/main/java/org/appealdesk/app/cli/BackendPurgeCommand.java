package org.appealdesk.app.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.config.Form;
import org.appealdesk.backend.config.Keys;
import org.appealdesk.backend.retention.Purge;
import org.appealdesk.backend.retention.Retention;
import org.appealdesk.backend.retention.Retention.Broken;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Deletes the content of cases that were closed long ago, or checks what is left of those. */
@Command(name = "purge", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class BackendPurgeCommand implements Callable<Integer> {
    private final BackendPlace place;
    private final CliText text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--older-than", paramLabel = "P730D", descriptionKey = "backend.purge.olderThan")
    private @Nullable String olderThan;

    @Option(names = "--dry-run", descriptionKey = "backend.purge.dryRun")
    private boolean dryRun;

    @Option(names = "--check", descriptionKey = "backend.purge.check")
    private boolean check;

    BackendPurgeCommand(BackendPlace place, CliText text) {
        this.place = place;
        this.text = text;
    }

    @Override
    public Integer call() {
        if (check) {
            return check();
        }
        Duration age = age();
        Purge purge =
                BackendWork.onRetention(place, retention -> dryRun ? retention.preview(age) : retention.purge(age));
        out(text.get(
                dryRun ? "backend.purge.would" : "backend.purge.done",
                purge.cases(),
                purge.events(),
                purge.files(),
                purge.bytes(),
                purge.notes()));
        for (CaseId damaged : purge.damaged()) {
            out(text.get("backend.purge.damaged", damaged));
        }
        return purge.damaged().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Duration age() {
        Configuration settings = place.settings();
        String said = olderThan;
        Duration age = said == null
                ? settings.find(Keys.PURGE_AFTER).orElseThrow(() -> misused(text.get("backend.purge.noAge")))
                : Form.DAYS
                        .parse()
                        .apply(said)
                        .orElseThrow(() -> misused(text.get("backend.purge.badAge", said, Form.DAYS.expected())));
        int keptByConsoles = settings.get(Keys.CLOSED_FOR_DAYS);
        if (age.toDays() <= keptByConsoles) {
            throw misused(text.get("backend.purge.tooYoung", keptByConsoles));
        }
        return age;
    }

    private ParameterException misused(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    private int check() {
        List<Broken> broken = BackendWork.onRetention(place, Retention::check);
        for (Broken one : broken) {
            out(text.get("backend.purge.broken", one.caseId(), one.version()));
        }
        if (!broken.isEmpty()) {
            return ExitCode.FAILED;
        }
        out(text.get("backend.purge.holds"));
        return ExitCode.OK;
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }
}
