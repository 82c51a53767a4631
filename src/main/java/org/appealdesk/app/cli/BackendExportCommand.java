package org.appealdesk.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.play.Library;
import org.appealdesk.backend.config.Keys;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.decide.NodeAuthority;
import org.appealdesk.backend.files.StoredFiles;
import org.appealdesk.backend.log.PostgresEventLog;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.bundle.Export;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Saves a case of the backend as one file, and records in the case that this was done (e19). The backend's database has
 * the case whole; a console's replica does not. A node may run meanwhile.
 */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class BackendExportCommand implements Callable<Integer> {
    private final BackendPlace place;
    private final CliText text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final BundleOptions bundle = new BundleOptions();

    @Option(names = "--as", paramLabel = "PERSON", required = true, descriptionKey = "backend.export.as")
    private String personId = "";

    BackendExportCommand(BackendPlace place, CliText text) {
        this.place = place;
        this.text = text;
    }

    @Override
    public Integer call() {
        Language language = bundle.language(text);
        return BackendWork.onCases(place, database -> {
            try (var log = new PostgresEventLog(database)) {
                return export(database, log, language);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int export(Database database, PostgresEventLog log, Language language) throws IOException {
        Optional<Person> person = person(database);
        if (person.isEmpty()) {
            return saving().refused("backend.user.unknown", personId);
        }
        if (!(person.get().actor().orElse(null) instanceof Actor.Staff exporter)) {
            return saving().refused("backend.export.notStaff", personId);
        }
        if (bundle.caseId().isBlank()) {
            return saving().refused("export.noCase", bundle.caseId());
        }
        var id = new CaseId(bundle.caseId());
        FoldedHistory history = FoldedHistory.of(log.history(id));
        String unreadable = history.unreadable();
        if (unreadable != null) {
            return saving().refused(log.purged(id) ? "backend.export.purged" : "export.unreadable", id, unreadable);
        }
        CaseFile file = history.file();
        if (file == null) {
            return saving().refused("export.noCase", id);
        }
        String queue = file.order().terms().totalPrice().asset().code();
        if (!person.get().sees(queue)) {
            return saving().refused("backend.export.outOfSight", personId, queue);
        }
        var stored = new StoredFiles(database, Duration.ofDays(place.settings().get(Keys.CLOSED_FOR_DAYS)));
        var engine = new AppealEngine(Library.of(Assets.on(place.machine())).profiles());
        var record = new BackendRecord(
                engine,
                new NodeAuthority(engine, log, stored, 1),
                new DatabaseClock(database, System::nanoTime),
                file,
                exporter);
        return save(history.events(), record, stored, language);
    }

    /** Who is there no more exports nothing. */
    private Optional<Person> person(Database database) {
        return new People(database, new SecureRandom()::nextBytes)
                .all().stream()
                        .filter(People.Entry::here)
                        .map(People.Entry::person)
                        .filter(person -> person.id().equals(personId))
                        .findFirst();
    }

    private int save(List<RecordedEvent> events, BackendRecord record, StoredFiles stored, Language language)
            throws IOException {
        try (var files = new FetchedFiles(stored)) {
            var export = new Export(
                    record.file(),
                    events,
                    record.exporter(),
                    record.clock().instant(),
                    files,
                    new CliReportWords(language, text.zone()));
            Path target = bundle.target(place.machine(), record.file().id());
            return saving().save(export, target, bundle.force(), record);
        }
    }

    private BundleSaving saving() {
        return new BundleSaving(spec.commandLine(), text);
    }
}
