package org.appealdesk.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.play.Library;
import org.appealdesk.bundle.BundleWriter;
import org.appealdesk.bundle.BundleWriter.Written;
import org.appealdesk.bundle.DamagedFileException;
import org.appealdesk.bundle.Export;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.BundleManifest.NamedFile;
import org.appealdesk.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves a case of the training as one file, and records in the case that this was done (e19). */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {
    private static final String TRAINING = "training";

    private final Machine machine;
    private final GlobalOptions options;
    private final CliText text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "export.case")
    private String caseId = "";

    @Option(names = "--to", paramLabel = "FILE.zip", descriptionKey = "export.to")
    private @Nullable Path to;

    @Option(names = "--force", descriptionKey = "export.force")
    private boolean force;

    @Option(names = "--language", paramLabel = "en|vi", descriptionKey = "export.language")
    private @Nullable String language;

    @Option(names = "--as", paramLabel = "AGENT", defaultValue = "ME", descriptionKey = "export.as")
    private String agent = "";

    ExportCommand(Machine machine, GlobalOptions options, CliText text) {
        this.machine = machine;
        this.options = options;
        this.text = text;
    }

    @Override
    public Integer call() throws IOException {
        Path training = options.home(machine).resolve(TRAINING);
        if (!Files.isDirectory(training)) {
            return refused("export.noTraining", training);
        }
        Language chosen = chosenLanguage();
        Actor.Agent exporter = new Actor.Agent(agentId());
        AppealEngine engine = new AppealEngine(Library.of(Assets.on(machine)).profiles());
        try (Store store = Store.open(training, InstantSource.system())) {
            TrainingTime clock = new TrainingTime();
            CaseDesk desk = CaseDesk.local(
                    engine,
                    store.eventLog(),
                    store.blobs(),
                    clock,
                    () -> UUID.randomUUID().toString());
            clock.stand(desk);
            Optional<CaseView> found = desk.all().stream()
                    .filter(view -> view.id().value().equals(caseId))
                    .findFirst();
            return found.isEmpty() ? refused("export.noCase", caseId) : export(desk, found.get(), exporter, chosen);
        }
    }

    /** A training's time as far as its log tells: that of its newest event. */
    private static final class TrainingTime implements InstantSource {
        private Instant now = Instant.EPOCH;

        void stand(CaseDesk desk) {
            now = desk.all().stream()
                    .map(view -> view.events().getLast().at())
                    .max(Comparator.naturalOrder())
                    .orElse(now);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Language chosenLanguage() {
        String code = language;
        return code == null
                ? text.language()
                : Arrays.stream(Language.values())
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(
                                () -> new ParameterException(spec.commandLine(), text.get("export.noLanguage", code)));
    }

    private AgentId agentId() {
        try {
            return new AgentId(agent);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int export(CaseDesk desk, CaseView view, Actor.Agent exporter, Language chosen) throws IOException {
        String unreadable = view.unreadable();
        if (unreadable != null) {
            return refused("export.unreadable", caseId, unreadable);
        }
        Optional<String> notAllowed =
                desk.refusal(view.id(), exporter, recorded("0".repeat(64))).map(text.engineWords()::rejection);
        if (notAllowed.isPresent()) {
            return refused("export.refused", notAllowed.get());
        }
        Export export = new Export(
                view.file(),
                view.events(),
                exporter,
                desk.clock().instant(),
                desk.blobs(),
                new CliReportWords(chosen, text.zone()));
        Path target = target(view.id());
        Written written;
        try {
            written = BundleWriter.write(export, target, force);
        } catch (FileAlreadyExistsException e) {
            return refused("export.exists", target);
        } catch (DamagedFileException e) {
            return refused("export.damaged", e.id());
        }
        long record = record(desk, view.id(), exporter, written, target);
        tell(written, target, record);
        return ExitCode.OK;
    }

    private static SupportAction recorded(String sha256) {
        return new SupportAction.HandleEvidence(new EvidenceHandling.BundleExported(sha256));
    }

    /** A bundle of which the case knows nothing must not be about. */
    private static long record(CaseDesk desk, CaseId id, Actor exporter, Written written, Path target)
            throws IOException {
        long version = 0;
        try {
            if (desk.submit(id, exporter, recorded(written.sha256())) instanceof Answer.Accepted accepted) {
                version = accepted.events().getLast().version();
            }
        } finally {
            if (version == 0) {
                Files.deleteIfExists(target);
            }
        }
        if (version == 0) {
            throw new IOException("The export could not be recorded in case " + id);
        }
        return version;
    }

    private Path target(CaseId id) {
        Path chosen = to;
        return machine.workingFolder()
                .resolve(
                        chosen == null
                                ? Path.of("case-" + id.value().replaceAll("[^A-Za-z0-9]", "_") + ".zip")
                                : chosen)
                .toAbsolutePath()
                .normalize();
    }

    private void tell(Written written, Path target, long record) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text.get("export.done", caseId, target, written.bytes()));
        out.println(text.get("export.sha256", written.sha256()));
        out.println(text.get("export.recorded", record));
        if (!written.missing().isEmpty()) {
            String ids = written.missing().stream().map(NamedFile::id).collect(Collectors.joining(", "));
            out.println(text.get("export.missing", ids));
        }
        out.println(text.get("export.personal"));
    }

    private int refused(String key, Object... facts) {
        spec.commandLine().getErr().println("appeal-desk: " + text.get(key, facts));
        return ExitCode.FAILED;
    }
}
