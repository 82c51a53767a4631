package org.appealdesk.training.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.protocol.ProfileYaml;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlNode;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.protocol.yaml.YamlResult;
import org.appealdesk.training.evidence.EvidenceStudio;

/**
 * Checks files that people write for training: scenarios, agents' scripts, pictures and rule profiles, told apart by
 * their content; and files of a kind that others know, each by its own check. Files given together may refer to each
 * other. Safe for several threads.
 */
public final class ScenarioLint {
    private enum Kind {
        SCENARIO,
        AGENT,
        PICTURES,
        PROFILE,
        OTHER,
        UNKNOWN
    }

    private record Suspect(Path file, Kind kind) {}

    /**
     * Files of a kind that training does not know.
     *
     * @param key at the top of each of them, by which they are told apart
     * @param check finds what is wrong with such files
     */
    public record OtherKind(String key, Function<List<Path>, List<YamlProblem>> check) {}

    /**
     * What was found.
     *
     * @param files looked at
     * @param problems of all of them; empty when all is well
     */
    public record Report(int files, List<YamlProblem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    private final RuleProfiles shipped;
    private final OtherKind other;

    /** @param shipped profiles that files may refer to beside those linted with them */
    public ScenarioLint(RuleProfiles shipped, OtherKind other) {
        this.shipped = shipped;
        this.other = other;
    }

    /** Checks files; of a folder every {@code .yaml} file in it and below. */
    public Report lint(List<Path> paths) {
        List<YamlProblem> problems = new ArrayList<>();
        List<Suspect> suspects = paths.stream()
                .flatMap(path -> files(path, problems).stream())
                .distinct()
                .map(this::suspect)
                .toList();
        RuleProfiles profiles = profiles(of(Kind.PROFILE, suspects), problems);
        problems.addAll(
                ScenarioFolder.read(of(Kind.SCENARIO, suspects), profiles).problems());
        of(Kind.AGENT, suspects).forEach(file -> problems.addAll(agent(file, profiles)));
        of(Kind.PICTURES, suspects).forEach(file -> problems.addAll(EvidenceStudio.problems(file)));
        problems.addAll(other.check().apply(of(Kind.OTHER, suspects)));
        of(Kind.UNKNOWN, suspects).forEach(file -> problems.addAll(unknown(file)));
        // A broken scenario is told for itself and for its agent.
        return new Report(suspects.size(), problems.stream().distinct().toList());
    }

    private static List<Path> of(Kind kind, List<Suspect> suspects) {
        return suspects.stream()
                .filter(suspect -> suspect.kind() == kind)
                .map(Suspect::file)
                .toList();
    }

    private static List<Path> files(Path path, List<YamlProblem> problems) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> found = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                problems.add(problem(path, "the folder has no .yaml file", "a folder of scenarios or profiles"));
            }
            return found;
        } catch (IOException e) {
            problems.add(problem(path, "the folder cannot be read: " + e, "a readable folder"));
            return List.of();
        }
    }

    private Suspect suspect(Path file) {
        return new Suspect(file, kind(YamlDocument.read(file).root()));
    }

    private Kind kind(YamlNode root) {
        if (!root.isMap()) {
            return Kind.UNKNOWN;
        }
        if (root.find(other.key()).isPresent()) {
            return Kind.OTHER;
        }
        if (root.find("agent").isPresent()) {
            return Kind.AGENT;
        }
        if (root.find("scenario").isPresent()) {
            return Kind.SCENARIO;
        }
        if (root.find("pictures").isPresent()) {
            return Kind.PICTURES;
        }
        return root.find("name").isPresent() && root.find("version").isPresent() ? Kind.PROFILE : Kind.UNKNOWN;
    }

    /** The profiles of these files and of their neighbours, and the newest shipped ones of other names. */
    private RuleProfiles profiles(List<Path> files, List<YamlProblem> problems) {
        Map<ProfileRef, RuleProfile> read = new LinkedHashMap<>();
        List<Path> broken = readAll(files, read);
        readAll(neighbours(files), read);
        broken = readAll(broken, read);
        broken.forEach(file -> problems.addAll(profileProblems(file, read)));
        List<RuleProfile> all = new ArrayList<>(read.values());
        shipped.names().stream()
                .flatMap(name -> shipped.newest(name).stream())
                .filter(profile -> !read.containsKey(profile.ref()))
                .forEach(all::add);
        return new RuleProfiles(all);
    }

    /** Reads what can be read, going round while that makes more readable: one may be based on a later one. */
    private List<Path> readAll(List<Path> files, Map<ProfileRef, RuleProfile> read) {
        List<Path> waiting = files;
        int before;
        do {
            before = waiting.size();
            waiting = waiting.stream().filter(file -> !readOne(file, read)).toList();
        } while (waiting.size() < before);
        return waiting;
    }

    private boolean readOne(Path file, Map<ProfileRef, RuleProfile> read) {
        return switch (profile(file, read)) {
            case YamlResult.Good<RuleProfile> good ->
                read.putIfAbsent(good.value().ref(), good.value()) == null;
            case YamlResult.Bad<RuleProfile> _ -> false;
        };
    }

    /** Profiles in the same folders; one that cannot be listed has none. */
    private List<Path> neighbours(List<Path> files) {
        List<Path> given =
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        return given.stream()
                .map(Path::getParent)
                .distinct()
                .flatMap(folder -> ScenarioLint.in(folder).stream())
                .filter(file -> !given.contains(file))
                .filter(file -> suspect(file).kind() == Kind.PROFILE)
                .toList();
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private YamlResult<RuleProfile> profile(Path file, Map<ProfileRef, RuleProfile> read) {
        return ProfileYaml.read(
                YamlDocument.read(file),
                ref -> Optional.ofNullable(read.get(ref)).or(() -> shipped.find(ref)));
    }

    private List<YamlProblem> profileProblems(Path file, Map<ProfileRef, RuleProfile> read) {
        return switch (profile(file, read)) {
            case YamlResult.Bad<RuleProfile> bad -> bad.problems();
            case YamlResult.Good<RuleProfile> good ->
                List.of(problem(
                        file,
                        "another of these files is " + good.value().ref() + " too",
                        "a name or version of its own"));
        };
    }

    private static List<YamlProblem> agent(Path file, RuleProfiles profiles) {
        Path scenario = file.resolveSibling(ScenarioFolder.SCENARIO);
        return switch (ScenarioFolder.readOne(scenario, profiles)) {
            case YamlResult.Good<Scenario> good ->
                profiles.find(good.value().profile())
                        .map(profile -> ScenarioFolder.readAgent(file, good.value(), profile)
                                .problems())
                        .orElse(List.of());
            case YamlResult.Bad<Scenario> bad -> bad.problems();
        };
    }

    private List<YamlProblem> unknown(Path file) {
        List<YamlProblem> broken = YamlDocument.read(file).problems();
        return broken.isEmpty()
                ? List.of(problem(
                        file,
                        "is neither scenario nor agent's script, pictures, profile or " + other.key(),
                        "“scenario: 1”, “agent: 1”, “pictures: 1”, “" + other.key() + ": 1”, or “name” and “version”"))
                : broken.stream()
                        .sorted(Comparator.comparingInt(YamlProblem::line))
                        .toList();
    }

    private static YamlProblem problem(Path file, String what, String expected) {
        return new YamlProblem(file.toString(), 1, 1, "", what, expected);
    }
}
