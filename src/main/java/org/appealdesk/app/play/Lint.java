package org.appealdesk.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.protocol.ProfileFolder;
import org.appealdesk.protocol.ProfileYaml;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.protocol.yaml.YamlResult;
import org.appealdesk.training.evidence.EvidenceStudio;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.ScenarioFolder;

/** Finds the mistakes in scenarios, their agents' scripts and pictures, and in rule profiles. */
public final class Lint {
    private final RuleProfiles known;

    /** @param known the profiles that files may refer to, beside those in their own folder */
    public Lint(RuleProfiles known) {
        this.known = known;
    }

    /** The files to look at: a file is itself, a folder all YAML below it. */
    public static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with one file, in the order of its lines; empty when all is well. */
    public List<YamlProblem> problems(Path file) {
        YamlDocument document = YamlDocument.read(file);
        if (!document.problems().isEmpty()) {
            return document.problems();
        }
        // Each kind but the profile begins with its own name and version.
        if (document.root().find("agent").isPresent()) {
            return agentProblems(file);
        }
        if (document.root().find("scenario").isPresent()) {
            return ScenarioFolder.readOne(file, known).problems();
        }
        if (document.root().find("pictures").isPresent()) {
            return EvidenceStudio.problems(file);
        }
        return ProfileYaml.read(document, ref -> profile(ref, file)).problems();
    }

    /** An agent's script is read with the scenario it lies beside. */
    private List<YamlProblem> agentProblems(Path file) {
        return switch (ScenarioFolder.readOne(file.resolveSibling(ScenarioFolder.SCENARIO), known)) {
            case YamlResult.Bad<Scenario> bad -> bad.problems();
            case YamlResult.Good<Scenario> good -> {
                RuleProfile rules = known.find(good.value().profile()).orElseThrow();
                yield ScenarioFolder.readAgent(file, good.value(), rules).problems();
            }
        };
    }

    private Optional<RuleProfile> profile(ProfileRef ref, Path file) {
        return known.find(ref).or(() -> switch (ProfileFolder.load(file.resolveSibling("."))) {
            case YamlResult.Good<RuleProfiles> neighbours -> neighbours.value().find(ref);
            case YamlResult.Bad<RuleProfiles> _ -> Optional.empty();
        });
    }
}
