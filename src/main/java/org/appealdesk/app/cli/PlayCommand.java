package org.appealdesk.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.play.Library;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.store.MemoryEventLog;
import org.appealdesk.training.play.PlayRunner;
import org.appealdesk.training.play.PlayRunner.Play;
import org.appealdesk.training.play.PlayRunner.Result;
import org.appealdesk.training.play.PlayWords;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a scenario to its end and prints what happened. */
@Command(name = "play", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PlayCommand implements Callable<Integer> {
    private final Machine machine;
    private final CliText text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "SCENARIO", descriptionKey = "play.scenario")
    private String scenario = "";

    @Option(names = "--profile", paramLabel = "P", descriptionKey = "play.profile")
    private @Nullable String profile;

    @Option(names = "--agent", paramLabel = "FILE", descriptionKey = "play.agent")
    private @Nullable Path agent;

    @Option(names = "--json", descriptionKey = "play.json")
    private boolean json;

    PlayCommand(Machine machine, CliText text) {
        this.machine = machine;
        this.text = text;
    }

    @Override
    public Integer call() throws IOException {
        Library library = Library.of(Assets.on(machine));
        Scenario chosen = rules(library, library.scenario(scenario).orElseThrow(() -> noScenario(library)));
        Optional<AgentScript> actor = Optional.ofNullable(agent).map(file -> library.agent(file, chosen));
        PlayRunner runner = new PlayRunner(new AppealEngine(library.profiles()));
        print(runner, new Play(chosen, actor));
        return ExitCode.OK;
    }

    private void print(PlayRunner runner, Play play) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PlayWords words = new CliPlayWords(text);
        try (var log = new MemoryEventLog()) {
            if (json) {
                PrintWriter err = spec.commandLine().getErr();
                runner.printJson(play, log, out).refused().forEach(step -> err.println(words.refused(step)));
            } else {
                Result result = runner.print(play, log, out, words, text.zone());
                out.println(text.get(
                        "play.end", text.engineWords().stage(result.view().file())));
            }
        }
    }

    private Scenario rules(Library library, Scenario chosen) {
        String name = profile;
        if (name == null) {
            return chosen;
        }
        return chosen.under(library.profile(name)
                .orElseThrow(() -> noProfile(library, name))
                .ref());
    }

    private ParameterException noScenario(Library library) {
        return refuse("play.noScenario", scenario, String.join(", ", library.scenarioNames()));
    }

    private ParameterException noProfile(Library library, String name) {
        return refuse(
                "play.noProfile", name, String.join(", ", library.profiles().names()));
    }

    private ParameterException refuse(String key, String given, String known) {
        return new ParameterException(spec.commandLine(), text.get(key, given, known));
    }
}
