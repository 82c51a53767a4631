package org.appealdesk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.play.Library;
import org.appealdesk.app.simulate.LiveParties;
import org.appealdesk.protocol.yaml.Scalars;
import org.appealdesk.sync.BackendAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has the parties of scenarios appeal on a live backend. */
@Command(name = "simulate", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SimulateCommand implements Callable<Integer> {
    private static final String TOKEN = "APPEALDESK_TOKEN";

    private final Machine machine;
    private final CliText text;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--backend", paramLabel = "URL", required = true, descriptionKey = "simulate.backend")
    private String backend = "";

    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "simulate.tokenFile")
    private @Nullable Path tokenFile;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "6", descriptionKey = "simulate.rate")
    private double rate;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "simulate.seed")
    private @Nullable Long seed;

    @Option(names = "--count", paramLabel = "N", descriptionKey = "simulate.count")
    private @Nullable Long count;

    @Option(names = "--for", paramLabel = "10m", descriptionKey = "simulate.for")
    private @Nullable String lasts;

    @Option(names = "--speed", paramLabel = "X", defaultValue = "60", descriptionKey = "simulate.speed")
    private double speed;

    @Option(names = "--scenarios", paramLabel = "NAME", split = ",", descriptionKey = "simulate.scenarios")
    private @Nullable List<String> scenarios;

    SimulateCommand(Machine machine, CliText text, StopSignal stop) {
        this.machine = machine;
        this.text = text;
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        LiveParties.Wishes wishes = wishes();
        String token = token();
        var told = new PartiesTold(
                text, spec.commandLine().getOut(), spec.commandLine().getErr());
        stop.listen();
        try (LiveParties parties =
                PartiesWork.open(machine, new LiveParties.Way(address(), () -> token), wishes, told)) {
            spec.commandLine().getOut().println(text.get("simulate.begins", Long.toString(wishes.seed())));
            spec.commandLine().getOut().flush();
            Thread.ofVirtual().name("stop").start(() -> {
                stop.await();
                parties.stop();
            });
            parties.play();
            told.summary();
        }
        return ExitCode.OK;
    }

    private LiveParties.Wishes wishes() {
        if (count != null && count < 1) {
            throw refuse("simulate.badCount");
        }
        var checked = new PartiesOptions(spec.commandLine(), text);
        return new LiveParties.Wishes(
                seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed,
                chosen(),
                checked.rate(rate),
                count,
                lasts == null ? null : duration(lasts),
                checked.tempo(speed));
    }

    private Duration duration(String said) {
        return Scalars.duration(said).filter(Duration::isPositive).orElseThrow(() -> refuse("simulate.badFor", said));
    }

    private List<String> chosen() {
        List<String> all = Library.of(Assets.on(machine)).scenarioNames();
        List<String> wanted = scenarios == null ? all : scenarios;
        wanted.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(name -> {
            throw refuse("play.noScenario", name, String.join(", ", all));
        });
        return wanted;
    }

    private BackendAddress address() {
        try {
            return BackendAddress.of(backend);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private String token() throws IOException {
        Optional<String> said = tokenFile == null ? machine.variable(TOKEN) : Optional.of(Files.readString(tokenFile));
        return said.map(String::strip)
                .filter(token -> token.matches("[\\x21-\\x7e]+"))
                .orElseThrow(() -> refuse("simulate.noToken", TOKEN));
    }

    private ParameterException refuse(String key, Object... facts) {
        return new PartiesOptions(spec.commandLine(), text).refuse(key, facts);
    }
}
