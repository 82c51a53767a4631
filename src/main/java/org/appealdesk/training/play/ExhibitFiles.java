package org.appealdesk.training.play;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.training.scenario.Exhibit;
import org.appealdesk.training.scenario.Scenario;

/** The evidence of a scenario where it lies: nothing is copied, and nothing else can be handed in. Immutable. */
final class ExhibitFiles implements BlobStore {
    private final Map<String, Exhibit> byName;
    private final Map<String, Path> byHash;

    ExhibitFiles(Scenario scenario) {
        byName = scenario.evidence().stream()
                .collect(Collectors.toUnmodifiableMap(
                        exhibit -> exhibit.evidence().file().name(), exhibit -> exhibit, (first, _) -> first));
        byHash = scenario.evidence().stream()
                .collect(Collectors.toUnmodifiableMap(
                        exhibit -> exhibit.evidence().file().sha256(), Exhibit::file, (first, _) -> first));
    }

    @Override
    public FileFacts put(String name, InputStream content) {
        Exhibit exhibit = byName.get(name);
        if (exhibit == null) {
            throw new StorageException(StorageException.Problem.READ_ONLY, "Not evidence of the scenario: " + name);
        }
        return exhibit.evidence().file();
    }

    @Override
    public Optional<Path> find(String sha256) {
        return Optional.ofNullable(byHash.get(sha256));
    }
}
