package org.appealdesk.app.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.play.Library;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.config.Keys;
import org.appealdesk.backend.config.Keys.LogFormat;
import org.appealdesk.backend.logging.LogOutput;
import org.appealdesk.backend.node.BackendNode;
import org.appealdesk.backend.node.NodeDatabase;
import org.appealdesk.backend.node.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs a node of the backend until it is told to stop. */
@Command(name = "backend", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class BackendCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(BackendCommand.class);

    private final BackendPlace place;
    private final CliText text;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BackendCommand(BackendPlace place, CliText text, StopSignal stop) {
        this.place = place;
        this.text = text;
        this.stop = stop;
    }

    /** The command with those below it. */
    static CommandLine with(BackendPlace place, CliText text, StopSignal stop) {
        var command = new CommandLine(new BackendCommand(place, text, stop));
        place.addFlags(command.getCommandSpec());
        return command.addSubcommand(BackendUserCommand.with(place, text))
                .addSubcommand(new BackendRestoredCommand(place, text))
                .addSubcommand(new BackendPurgeCommand(place, text))
                .addSubcommand(new BackendExportCommand(place, text));
    }

    @Override
    public Integer call() {
        var profiles = Library.of(Assets.on(place.machine())).profiles();
        Configuration settings = place.settings();
        Path folder = place.folder(settings);
        LogFormat format = settings.get(Keys.LOG_FORMAT);
        var surroundings = new Surroundings(
                profiles,
                System::nanoTime,
                () -> UUID.randomUUID().toString(),
                new SecureRandom()::nextBytes,
                Version.ofProgram());
        // Who is told to stop while it starts has a database to stop as well.
        stop.listen();
        try (LogOutput _ = LogOutput.into(spec.commandLine().getOut(), format);
                NodeDatabase database = NodeDatabase.forNode(settings, folder);
                BackendNode node = BackendNode.start(settings, database.address(), surroundings)) {
            if (settings.get(Keys.EMBEDDED) && FirstPeople.add(node.people())) {
                say(format, text.get("backend.firstPeople", FirstPeople.names()));
            }
            say(format, text.get("backend.ready", node.address()));
            stop.await();
        }
        return ExitCode.OK;
    }

    /** Among lines for machines there is none for people. */
    private void say(LogFormat format, String words) {
        if (format == LogFormat.JSON) {
            LOG.info("{}", words);
        } else {
            spec.commandLine().getOut().println(words);
            spec.commandLine().getOut().flush();
        }
    }
}
