package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.play.Library;
import org.appealdesk.replies.ReplyFolder;
import org.appealdesk.training.scenario.ScenarioLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints every mistake of the files, one a line, as compilers do. */
@Command(name = "lint", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class LintCommand implements Callable<Integer> {
    private final Machine machine;
    private final CliText text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "lint.files")
    private List<Path> paths = List.of();

    LintCommand(Machine machine, CliText text) {
        this.machine = machine;
        this.text = text;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var replies = new ScenarioLint.OtherKind(
                "replies", files -> ReplyFolder.read(files).problems());
        var report = new ScenarioLint(Library.of(Assets.on(machine)).profiles(), replies).lint(paths);
        report.problems().forEach(out::println);
        out.println(text.get("lint.summary", report.files(), report.problems().size()));
        return report.problems().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
}
