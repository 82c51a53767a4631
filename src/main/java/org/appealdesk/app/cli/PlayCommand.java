package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.play.Library;
import org.appealdesk.app.play.Playthrough;
import org.appealdesk.protocol.EventJson;
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
    public Integer call() {
        Library library = Library.of(Assets.on(machine));
        Scenario chosen = rules(library, library.scenario(scenario).orElseThrow(() -> noScenario(library)));
        List<AgentScript> agents = agent == null ? List.of() : List.of(library.agent(agent, chosen));
        Playthrough played = Playthrough.of(library.profiles(), chosen, agents);
        PrintWriter out = spec.commandLine().getOut();
        var timeline = new Timeline(text);
        if (json) {
            played.end().events().forEach(event -> out.println(EventJson.write(event)));
            timeline.printRefused(played, spec.commandLine().getErr());
        } else {
            timeline.print(chosen, played, out);
        }
        return ExitCode.OK;
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
