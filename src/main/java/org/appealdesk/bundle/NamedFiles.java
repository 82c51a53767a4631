package org.appealdesk.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.protocol.BundleManifest.NamedFile;
import org.jspecify.annotations.Nullable;

/** Finds every file that the events of a case name, and gives each content one harmless path in the bundle. */
final class NamedFiles {
    static final String FOLDER = "evidence/";
    private static final int LONGEST = 40;
    private static final Pattern ENDING = Pattern.compile("(.*)\\.([A-Za-z0-9]{1,5})", Pattern.DOTALL);

    private final Predicate<String> isThere;
    private final List<NamedFile> files = new ArrayList<>();
    private final Map<String, String> pathByHash = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private NamedFiles(Predicate<String> isThere) {
        this.isThere = isThere;
    }

    /**
     * In the order of the events, the same for the same events.
     *
     * @param isThere whether there are bytes with that SHA-256
     */
    static List<NamedFile> of(List<RecordedEvent> events, Predicate<String> isThere) {
        var found = new NamedFiles(isThere);
        events.forEach(found::look);
        return List.copyOf(found.files);
    }

    private void look(RecordedEvent recorded) {
        switch (recorded.event()) {
            case FilingEvent.AppealFiled filed -> filed.filing().evidence().forEach(this::add);
            case FilingEvent.CrossStatementFiled(var filing) ->
                filing.evidence().forEach(this::add);
            case DossierEvent.EvidenceAdded(var _, var evidence) -> add(evidence);
            case DossierEvent.InformationSupplied(var _, var supply, var _) ->
                supply.evidence().forEach(this::add);
            case DossierEvent.MessageSent(var message) -> add(message);
            case DossierEvent.EvidenceHandled(EvidenceHandling.Redacted copied) ->
                add(copied.copyId(), copied.copy(), copied.evidenceId());
            default -> {}
        }
    }

    private void add(EvidenceFile evidence) {
        add(evidence.id(), evidence.file(), null);
    }

    private void add(Message message) {
        message.files().forEach(file -> add(message.id(), file, null));
    }

    private void add(String id, FileFacts file, @Nullable String copyOf) {
        String hash = file.sha256();
        String path = isThere.test(hash) ? pathByHash.computeIfAbsent(hash, _ -> path(id, file.name())) : null;
        files.add(new NamedFile(id, file.name(), hash, path, copyOf));
    }

    private String path(String id, String name) {
        Matcher parts = ENDING.matcher(name);
        boolean hasEnding = parts.matches();
        String ending = hasEnding ? parts.group(2).toLowerCase(Locale.ROOT) : "bin";
        String stem = harmless(id) + "-" + harmless(hasEnding ? parts.group(1) : name);
        String path = FOLDER + stem + "." + ending;
        for (int next = 2; !taken.add(path); next++) {
            path = FOLDER + stem + "-" + next + "." + ending;
        }
        return path;
    }

    /** Neither a path nor anything a shell or a file system takes amiss. */
    private static String harmless(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9]+", "_");
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
