package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.SafeDecoder;
import org.appealdesk.evidence.process.DecoderLimits;
import org.appealdesk.evidence.process.DecoderProcess;
import org.appealdesk.protocol.InspectionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the safe decoder sees of files. Fails when it refuses one. */
@Command(name = "inspect", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class InspectCommand implements Callable<Integer> {
    private final CliText text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "inspect.files")
    private List<Path> files = List.of();

    @Option(names = "--json", descriptionKey = "inspect.json")
    private boolean json;

    InspectCommand(CliText text) {
        this.text = text;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean isAnyRefused = false;
        try (SafeDecoder decoder = new DecoderProcess(DecoderLimits.USUAL)) {
            for (Path file : files) {
                Path name = file.getFileName();
                Outcome<Inspection> outcome = decoder.inspect(file, name == null ? "" : name.toString());
                if (json) {
                    out.println(InspectionJson.write(file.toString(), outcome));
                } else {
                    new InspectionTold(text, out).tell(file.toString(), outcome);
                }
                isAnyRefused |= outcome instanceof Outcome.Refused<Inspection>;
            }
        }
        return isAnyRefused ? ExitCode.FAILED : ExitCode.OK;
    }
}
