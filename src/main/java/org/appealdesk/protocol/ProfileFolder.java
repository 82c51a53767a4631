package org.appealdesk.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.protocol.yaml.YamlResult;

/** All rule profiles of a folder: its files that end in {@code .yaml}. For one thread. */
public final class ProfileFolder {

    private final Map<ProfileRef, RuleProfile> read = new LinkedHashMap<>();
    private final List<YamlProblem> problems = new ArrayList<>();

    private ProfileFolder() {}

    /** Reads all profiles, or tells everything that is wrong with any of them. */
    public static YamlResult<RuleProfiles> load(Path folder) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return bad(folder, "the folder cannot be read: " + e);
        }
        return files.isEmpty() ? bad(folder, "the folder has no profile") : new ProfileFolder().all(files);
    }

    private static YamlResult<RuleProfiles> bad(Path folder, String what) {
        return new YamlResult.Bad<>(
                List.of(new YamlProblem(folder.toString(), 1, 1, "", what, "a folder with rule profiles, *.yaml")));
    }

    private YamlResult<RuleProfiles> all(List<Path> files) {
        List<YamlDocument> waiting = files.stream().map(YamlDocument::read).toList();
        // A profile may be based on one that stands later in the folder: each round reads what has become readable.
        while (!waiting.isEmpty()) {
            var readable = waiting.stream()
                    .filter(document ->
                            ProfileYaml.basedOn(document).map(read::containsKey).orElse(true))
                    .toList();
            // None left: those remaining are based on something that does not exist, on a wrong one, or on each other.
            List<YamlDocument> round = readable.isEmpty() ? waiting : readable;
            round.forEach(this::add);
            waiting = waiting.stream()
                    .filter(document -> !round.contains(document))
                    .toList();
        }
        return problems.isEmpty()
                ? new YamlResult.Good<>(new RuleProfiles(read.values()))
                : new YamlResult.Bad<>(problems);
    }

    private void add(YamlDocument document) {
        switch (ProfileYaml.read(document, ref -> Optional.ofNullable(read.get(ref)))) {
            case YamlResult.Bad<RuleProfile> bad -> problems.addAll(bad.problems());
            case YamlResult.Good<RuleProfile> good -> {
                if (read.putIfAbsent(good.value().ref(), good.value()) != null) {
                    document.root()
                            .need("version")
                            .report("the profile " + good.value().ref() + " exists already", "a version of its own");
                    problems.addAll(document.problems());
                }
            }
        }
    }
}
