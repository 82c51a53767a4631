package org.appealdesk.training.variation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.protocol.yaml.YamlResult;
import org.appealdesk.training.evidence.EvidenceStudio;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.ScenarioFolder;

/**
 * Makes variations of scenarios: everything in their files is told of other people, and the pictures and documents that
 * we make ourselves are made anew and show them. Safe for use by several threads, each with a folder of its own.
 */
public final class Variations {
    private final RuleProfiles profiles;
    private final EvidenceStudio studio;

    public Variations(RuleProfiles profiles, EvidenceStudio studio) {
        this.profiles = profiles;
        this.studio = studio;
    }

    /**
     * Makes one. Takes some tenths of a second, most of them for the pictures.
     *
     * @param original the scenario as it came along
     * @param folder where that one's files lie
     * @param target an empty folder for this one's, which are needed as long as it is played
     * @throws IOException when a file cannot be read or written
     */
    public Scenario make(Scenario original, Path folder, Variation variation, Path target) throws IOException {
        String text = Files.readString(folder.resolve(ScenarioFolder.SCENARIO));
        var disguise = new Disguise(original, text, variation);
        for (Path file : files(folder)) {
            Path copy = target.resolve(file.getFileName().toString());
            if (copy.toString().endsWith(".yaml")) {
                Files.writeString(copy, disguise.in(Files.readString(file)));
            } else {
                Files.copy(file, copy);
            }
        }
        if (Files.exists(target.resolve(EvidenceStudio.FILE))) {
            for (Map.Entry<String, byte[]> made : studio.render(target).entrySet()) {
                Files.write(target.resolve(made.getKey()), made.getValue());
            }
        }
        return switch (ScenarioFolder.readOne(target, profiles)) {
            case YamlResult.Good<Scenario> good -> good.value();
            case YamlResult.Bad<Scenario> bad -> throw new IOException(problems(bad));
        };
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String problems(YamlResult.Bad<Scenario> bad) {
        return bad.problems().stream().map(YamlProblem::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
