package org.appealdesk.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.protocol.ProfileFolder;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.ScenarioFolder;

/** The rule profiles and scenarios that the program brings along. Immutable, except that files may change. */
public final class Library {
    private static final Pattern PROFILE = Pattern.compile("([a-z0-9-]+?)(?::(\\d{1,4}))?");

    private final Path scenarios;
    private final RuleProfiles profiles;

    private Library(Path scenarios, RuleProfiles profiles) {
        this.scenarios = scenarios;
        this.profiles = profiles;
    }

    /**
     * Reads the profiles; scenarios are read when they are asked for.
     *
     * @throws BrokenFilesException when a profile has a mistake
     */
    public static Library of(Path assets) {
        return new Library(
                assets.resolve("scenarios"), BrokenFilesException.require(ProfileFolder.load(assets.resolve("rules"))));
    }

    /**
     * Finds mistakes early.
     *
     * @throws BrokenFilesException when a profile has a mistake
     */
    public static void check(Path assets) {
        of(assets);
    }

    public RuleProfiles profiles() {
        return profiles;
    }

    /** @param text a name, for its newest version, or {@code name:version} */
    public Optional<RuleProfile> profile(String text) {
        Matcher matcher = PROFILE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return matcher.group(2) == null
                ? profiles.newest(matcher.group(1))
                : profiles.find(new ProfileRef(matcher.group(1), Integer.parseInt(matcher.group(2))));
    }

    /** Names of the scenarios that came along, sorted. */
    public List<String> scenarioNames() {
        if (!Files.isDirectory(scenarios)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(scenarios)) {
            return folders.filter(folder -> Files.exists(folder.resolve(ScenarioFolder.SCENARIO)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A scenario.
     *
     * @param text the name of one that came along, or a file or folder
     * @return empty when it is neither
     * @throws BrokenFilesException when it has a mistake
     */
    public Optional<Scenario> scenario(String text) {
        return Stream.of(Path.of(text), scenarios.resolve(text))
                .filter(Files::exists)
                .findFirst()
                .map(path -> BrokenFilesException.require(ScenarioFolder.readOne(path, profiles)));
    }

    /** Where the files of a scenario lie that came along. */
    public Path scenarioFolder(String name) {
        return scenarios.resolve(name);
    }

    /**
     * What an agent does in that scenario.
     *
     * @throws BrokenFilesException when the file has a mistake or cannot be read
     */
    public AgentScript agent(Path file, Scenario scenario) {
        RuleProfile rules = profiles.find(scenario.profile()).orElseThrow();
        return BrokenFilesException.require(ScenarioFolder.readAgent(file, scenario, rules));
    }
}
