package org.appealdesk.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.protocol.ProfileFolder;
import org.appealdesk.protocol.yaml.YamlResult;
import org.appealdesk.replies.ReplyFolder;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.ScenarioFolder;
import org.appealdesk.training.scenario.ScenarioLint;

/** The profiles and scenarios that are shipped, as tests use them. */
public final class Shipped {
    public static final Path SCENARIOS = Path.of("assets/scenarios");
    public static final Path FONTS = Path.of("assets/fonts");

    private static final RuleProfiles PROFILES = value(ProfileFolder.load(Path.of("assets/rules")));
    private static final ScenarioFolder.Loaded LOADED = ScenarioFolder.load(SCENARIOS, PROFILES);

    public static RuleProfiles profiles() {
        return PROFILES;
    }

    public static RuleProfile profile(String name) {
        return PROFILES.newest(name).orElseThrow();
    }

    /** Checks files against the profiles that are shipped, as the command does. */
    public static ScenarioLint lint() {
        return new ScenarioLint(
                PROFILES,
                new ScenarioLint.OtherKind(
                        "replies", files -> ReplyFolder.read(files).problems()));
    }

    public static AppealEngine engine() {
        return new AppealEngine(PROFILES);
    }

    public static ScenarioFolder.Loaded loaded() {
        return LOADED;
    }

    public static List<Scenario> scenarios() {
        return LOADED.scenarios();
    }

    public static Scenario scenario(String id) {
        return LOADED.find(id).orElseThrow(() -> new IllegalArgumentException("No scenario " + id));
    }

    public static Path folder(Scenario scenario) {
        return SCENARIOS.resolve(scenario.id());
    }

    /** Empty when that scenario has none. */
    public static Optional<AgentScript> agent(Scenario scenario) {
        Path file = folder(scenario).resolve(ScenarioFolder.AGENT);
        return Files.exists(file)
                ? Optional.of(value(ScenarioFolder.readAgent(
                        file, scenario, PROFILES.find(scenario.profile()).orElseThrow())))
                : Optional.empty();
    }

    public static <T> T value(YamlResult<T> result) {
        return switch (result) {
            case YamlResult.Good<T> good -> good.value();
            case YamlResult.Bad<T> bad -> throw new AssertionError(bad.problems());
        };
    }

    private Shipped() {}
}
