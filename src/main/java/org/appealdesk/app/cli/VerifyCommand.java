package org.appealdesk.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.appealdesk.bundle.BundleVerifier;
import org.appealdesk.bundle.BundleVerifier.Verdict;
import org.appealdesk.bundle.Fault;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.protocol.BundleManifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a case bundle without any other data, and names the first thing that does not fit. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class VerifyCommand implements Callable<Integer> {
    private final CliText text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BUNDLE", descriptionKey = "verify.bundle")
    private Path bundle = Path.of("");

    @Option(names = "--sha256", paramLabel = "HEX", descriptionKey = "verify.sha256")
    private @Nullable String sha256;

    VerifyCommand(CliText text) {
        this.text = text;
    }

    @Override
    public Integer call() throws IOException {
        String expected = sha256;
        if (expected != null && !expected.matches("[0-9a-f]{64}")) {
            throw new ParameterException(spec.commandLine(), text.get("verify.badSha256", expected));
        }
        Verdict verdict = BundleVerifier.verify(bundle, expected);
        Fault fault = verdict.fault();
        if (fault != null) {
            String what = text.get("verify.fault." + fault.kind(), fault.facts());
            spec.commandLine().getErr().println("appeal-desk: " + text.get("verify.broken", bundle, what));
            return ExitCode.FAILED;
        }
        BundleManifest manifest = verdict.manifest();
        if (manifest != null) {
            tell(manifest);
        }
        spec.commandLine().getOut().println(text.get(expected == null ? "verify.unsealed" : "verify.sealed"));
        return ExitCode.OK;
    }

    private void tell(BundleManifest manifest) {
        EngineWords words = text.engineWords();
        long missing =
                manifest.files().stream().filter(file -> file.path() == null).count();
        spec.commandLine()
                .getOut()
                .println(text.get(
                        "verify.holds",
                        bundle,
                        manifest.caseId(),
                        manifest.head().version(),
                        manifest.entries().size(),
                        missing,
                        words.actor(manifest.exporter()),
                        words.formats().dayAndTime(manifest.exportedAt())));
    }
}
