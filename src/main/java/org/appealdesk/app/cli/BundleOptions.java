package org.appealdesk.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which case is saved as a bundle, where and in which language, wherever the case is kept. */
final class BundleOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "export.case")
    private String caseId = "";

    @Option(names = "--to", paramLabel = "FILE.zip", descriptionKey = "export.to")
    private @Nullable Path to;

    @Option(names = "--force", descriptionKey = "export.force")
    private boolean force;

    @Option(names = "--language", paramLabel = "en|vi", descriptionKey = "export.language")
    private @Nullable String language;

    /** As it was typed. */
    String caseId() {
        return caseId;
    }

    boolean force() {
        return force;
    }

    /** @throws ParameterException when there is no report in the language asked for */
    Language language(CliText text) {
        String code = language;
        return code == null
                ? text.language()
                : Arrays.stream(Language.values())
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(
                                () -> new ParameterException(spec.commandLine(), text.get("export.noLanguage", code)));
    }

    Path target(Machine machine, CaseId id) {
        Path chosen = to;
        return machine.workingFolder()
                .resolve(
                        chosen == null
                                ? Path.of("case-" + id.value().replaceAll("[^A-Za-z0-9]", "_") + ".zip")
                                : chosen)
                .toAbsolutePath()
                .normalize();
    }
}
