package org.appealdesk.app.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.appealdesk.bundle.BundleWriter;
import org.appealdesk.bundle.BundleWriter.Written;
import org.appealdesk.bundle.DamagedFileException;
import org.appealdesk.bundle.Export;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.protocol.BundleManifest.NamedFile;
import picocli.CommandLine;

/** Makes the bundle of a case, has the case record it (e19), and tells the user what came of it. */
final class BundleSaving {
    private final CommandLine command;
    private final CliText text;

    BundleSaving(CommandLine command, CliText text) {
        this.command = command;
        this.text = text;
    }

    /**
     * Saves it. Nothing is left of a bundle that the case did not record.
     *
     * @param replace whether a file that is there already may be replaced
     * @return one of {@link ExitCode}
     * @throws IOException when it could not be written
     */
    int save(Export export, Path target, boolean replace, ExportRecord record) throws IOException {
        Optional<String> notAllowed = record.refusal(recorded("0".repeat(64))).map(text.engineWords()::rejection);
        if (notAllowed.isPresent()) {
            return refused("export.refused", notAllowed.get());
        }
        Written written;
        try {
            written = BundleWriter.write(export, target, replace);
        } catch (FileAlreadyExistsException _) {
            return refused("export.exists", target);
        } catch (DamagedFileException e) {
            return refused("export.damaged", e.id());
        }
        return switch (submit(record, written, target)) {
            case Answer.Refused(var rejection) ->
                refused("export.unrecorded", text.engineWords().rejection(rejection));
            case Answer.Accepted accepted -> {
                tell(export, target, written, accepted.events().getLast().version());
                yield ExitCode.OK;
            }
        };
    }

    /** Says why there is no bundle. */
    int refused(String key, Object... facts) {
        command.getErr().println("appeal-desk: " + text.get(key, facts));
        return ExitCode.FAILED;
    }

    private static SupportAction recorded(String sha256) {
        return new SupportAction.HandleEvidence(new EvidenceHandling.BundleExported(sha256));
    }

    /** A bundle of which the case knows nothing must not be about. */
    private static Answer submit(ExportRecord record, Written written, Path target) throws IOException {
        boolean kept = false;
        try {
            Answer answer = record.submit(recorded(written.sha256()));
            kept = answer instanceof Answer.Accepted;
            return answer;
        } finally {
            if (!kept) {
                Files.deleteIfExists(target);
            }
        }
    }

    private void tell(Export export, Path target, Written written, long record) {
        out("export.done", export.file().id(), target, written.bytes());
        out("export.sha256", written.sha256());
        out("export.recorded", record, export.events().size());
        if (!written.missing().isEmpty()) {
            out("export.missing", written.missing().stream().map(NamedFile::id).collect(Collectors.joining(", ")));
        }
        out("export.personal");
    }

    private void out(String key, Object... facts) {
        command.getOut().println(text.get(key, facts));
    }
}
