package org.appealdesk.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.appealdesk.app.cli.LiveConsole.SignIn;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.play.Library;
import org.appealdesk.app.simulate.LiveParties;
import org.appealdesk.sync.BackendAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything at once on this machine: a backend, parties that appeal there, and a console that follows it. */
@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class DemoCommand implements Callable<Integer> {
    /** The same at every start, so that the next one goes on. */
    private static final long SEED = 1;

    private static final String EXCHANGE = "exchange";
    private static final String AGENT = "agent";
    private static final String SUPERVISOR = "supervisor";

    private final Machine machine;
    private final GlobalOptions options;
    private final CliText text;
    private final StopSignal stop;
    private final LiveConsole console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rate", paramLabel = "N", defaultValue = "6", descriptionKey = "demo.rate")
    private double rate;

    @Option(names = "--speed", paramLabel = "X", defaultValue = "60", descriptionKey = "simulate.speed")
    private double speed;

    @Option(names = "--no-console", descriptionKey = "demo.noConsole")
    private boolean noConsole;

    DemoCommand(Machine machine, GlobalOptions options, CliText text, StopSignal stop, LiveConsole console) {
        this.machine = machine;
        this.options = options;
        this.text = text;
        this.stop = stop;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var checked = new PartiesOptions(spec.commandLine(), text);
        var wishes = new LiveParties.Wishes(
                SEED,
                Library.of(Assets.on(machine)).scenarioNames(),
                checked.rate(rate),
                null,
                null,
                checked.tempo(speed));
        Path folder = options.home(machine).resolve("demo");
        var told = new PartiesTold(
                text, spec.commandLine().getOut(), spec.commandLine().getErr());
        stop.listen();
        try (DemoBackend backend = DemoBackend.start(machine, folder)) {
            say("demo.ready", backend.address(), folder);
            String token = Files.readString(backend.token(EXCHANGE)).strip();
            var way = new LiveParties.Way(BackendAddress.of(backend.address()), () -> token);
            try (LiveParties parties = PartiesWork.open(machine, way, wishes, told)) {
                play(parties, backend, folder);
            }
        }
        told.summary();
        return ExitCode.OK;
    }

    private void play(LiveParties parties, DemoBackend backend, Path folder) throws IOException {
        var agent = new SignIn(backend.address(), AGENT, backend.token(AGENT));
        tell(agent);
        tell(new SignIn(backend.address(), SUPERVISOR, backend.token(SUPERVISOR)));
        say("demo.end");
        CompletableFuture<Void> playing = CompletableFuture.runAsync(
                () -> playToEnd(parties),
                work -> Thread.ofPlatform().name("parties").start(work));
        Thread.ofVirtual().name("stop").start(() -> {
            stop.await();
            parties.stop();
        });
        if (!noConsole) {
            // On a thread of its own: a signal ends the demo while the window is still open.
            Thread.ofPlatform().name("console").daemon().start(() -> {
                if (console.follow(agent, folder.resolve("console"), Assets.on(machine))) {
                    parties.stop();
                }
            });
        }
        join(playing);
    }

    private static void playToEnd(LiveParties parties) {
        try {
            parties.play();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(CompletableFuture<Void> playing) {
        try {
            playing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void tell(SignIn signIn) {
        say("demo.signIn", signIn.address(), signIn.person(), signIn.tokenFile());
    }

    private void say(String key, Object... facts) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text.get(key, facts));
        out.flush();
    }
}
