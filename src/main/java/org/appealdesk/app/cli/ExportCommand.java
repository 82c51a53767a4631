package org.appealdesk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.play.Library;
import org.appealdesk.bundle.Export;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Mixin
    private final BundleOptions bundle = new BundleOptions();

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
            return saving().refused("export.noTraining", training);
        }
        Language language = bundle.language(text);
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
                    .filter(view -> view.id().value().equals(bundle.caseId()))
                    .findFirst();
            return found.isEmpty()
                    ? saving().refused("export.noCase", bundle.caseId())
                    : export(desk, found.get(), exporter, language);
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

    private AgentId agentId() {
        try {
            return new AgentId(agent);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int export(CaseDesk desk, CaseView view, Actor.Agent exporter, Language language) throws IOException {
        String unreadable = view.unreadable();
        if (unreadable != null) {
            return saving().refused("export.unreadable", view.id(), unreadable);
        }
        Export export = new Export(
                view.file(),
                view.events(),
                exporter,
                desk.clock().instant(),
                desk.blobs(),
                new CliReportWords(language, text.zone()));
        return saving().save(
                        export,
                        bundle.target(machine, view.id()),
                        bundle.force(),
                        new OnDesk(desk, view.id(), exporter));
    }

    private record OnDesk(CaseDesk desk, CaseId id, Actor exporter) implements ExportRecord {
        @Override
        public Optional<Rejection> refusal(SupportAction action) {
            return desk.refusal(id, exporter, action);
        }

        @Override
        public Answer submit(SupportAction action) {
            return desk.submit(id, exporter, action);
        }
    }

    private BundleSaving saving() {
        return new BundleSaving(spec.commandLine(), text);
    }
}
