package org.appealdesk.training.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.protocol.yaml.YamlResult;

/**
 * The scenarios of a folder: each in a folder of its own with its {@value #SCENARIO}, its evidence and, if it has one,
 * its {@value #AGENT}.
 */
public final class ScenarioFolder {
    public static final String SCENARIO = "scenario.yaml";
    public static final String AGENT = "agent.yaml";

    /**
     * What was found.
     *
     * @param scenarios those without a problem, in the order of their folders' names
     * @param problems of all others
     */
    public record Loaded(List<Scenario> scenarios, List<YamlProblem> problems) {
        public Loaded {
            scenarios = List.copyOf(scenarios);
            problems = List.copyOf(problems);
        }

        public Optional<Scenario> find(String id) {
            return scenarios.stream()
                    .filter(scenario -> scenario.id().equals(id))
                    .findFirst();
        }
    }

    /** Reads all scenarios; one that is broken does not keep the others from being used. */
    public static Loaded load(Path folder, RuleProfiles profiles) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.map(entry -> entry.resolve(SCENARIO))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            YamlProblem problem = new YamlProblem(
                    folder.toString(), 1, 1, "", "the folder cannot be read: " + e, "a folder of scenarios");
            return new Loaded(List.of(), List.of(problem));
        }
        return read(files, profiles);
    }

    /** Reads these files; two scenarios with the same id or order number are a problem of the second. */
    static Loaded read(List<Path> files, RuleProfiles profiles) {
        List<Scenario> scenarios = new ArrayList<>();
        List<YamlProblem> problems = new ArrayList<>();
        Map<String, Path> taken = new HashMap<>();
        for (Path file : files) {
            YamlDocument document = YamlDocument.read(file);
            switch (ScenarioYaml.read(document, parent(file), profiles)) {
                case YamlResult.Bad<Scenario> bad -> problems.addAll(bad.problems());
                case YamlResult.Good<Scenario> good -> {
                    tellTaken(document, good.value(), file, taken);
                    if (document.problems().isEmpty()) {
                        scenarios.add(good.value());
                    }
                    problems.addAll(document.problems());
                }
            }
        }
        return new Loaded(scenarios, problems);
    }

    private static void tellTaken(YamlDocument document, Scenario scenario, Path file, Map<String, Path> taken) {
        Path sameId = taken.putIfAbsent("id " + scenario.id(), file);
        if (sameId != null) {
            document.root().need("id").report("the id is taken by " + sameId, "an id of its own");
        }
        Path sameOrder = taken.putIfAbsent("order " + scenario.caseId(), file);
        if (sameOrder != null) {
            document.root()
                    .need("order")
                    .need("orderNumber")
                    .report("the order number is taken by " + sameOrder, "a number of its own");
        }
    }

    /**
     * Reads one scenario.
     *
     * @param path its file, or the folder that file lies in
     */
    public static YamlResult<Scenario> readOne(Path path, RuleProfiles profiles) {
        Path file = Files.isDirectory(path) ? path.resolve(SCENARIO) : path;
        return ScenarioYaml.read(YamlDocument.read(file), parent(file), profiles);
    }

    /** Reads what an agent does in that scenario. */
    public static YamlResult<AgentScript> readAgent(Path file, Scenario scenario, RuleProfile profile) {
        return AgentYaml.read(YamlDocument.read(file), scenario, profile);
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private ScenarioFolder() {}
}
