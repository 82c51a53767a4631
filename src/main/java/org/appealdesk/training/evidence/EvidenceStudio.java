package org.appealdesk.training.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.protocol.yaml.YamlResult;

/**
 * Makes the evidence files of scenarios from their {@value #FILE}. By command: {@code mvn -q compile
 * exec:exec@evidence}.
 */
public final class EvidenceStudio {
    /** What says which files a scenario has and what they show. */
    public static final String FILE = "pictures.yaml";

    private final Typeface typeface;

    /**
     * @param fonts folder with Inter
     * @throws IOException when a font cannot be read
     */
    public EvidenceStudio(Path fonts) throws IOException {
        typeface = Typeface.inter(fonts);
    }

    /**
     * The files of one scenario by name, in the order of {@value #FILE}.
     *
     * @throws IOException when {@value #FILE} cannot be read or has a problem, which the message names
     */
    public Map<String, byte[]> render(Path scenario) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Made made : read(scenario.resolve(FILE))) {
            files.put(made.name(), made.render(typeface));
        }
        return files;
    }

    /** What is wrong with a {@value #FILE}; empty when all is well. */
    public static List<YamlProblem> problems(Path file) {
        return PicturesYaml.read(file).problems();
    }

    private static List<Made> read(Path file) throws IOException {
        return switch (PicturesYaml.read(file)) {
            case YamlResult.Good<List<Made>> good -> good.value();
            case YamlResult.Bad<List<Made>> bad ->
                throw new IOException(String.join(
                        System.lineSeparator(),
                        bad.problems().stream().map(YamlProblem::toString).toList()));
        };
    }

    /**
     * Writes the files of all scenarios beside their {@value #FILE}.
     *
     * @param arguments the folder of scenarios and the folder of fonts
     */
    public static void main(String[] arguments) throws IOException {
        EvidenceStudio studio = new EvidenceStudio(Path.of(arguments[1]));
        try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
            for (Path scenario : folders.filter(folder -> Files.exists(folder.resolve(FILE)))
                    .sorted()
                    .toList()) {
                for (Map.Entry<String, byte[]> file : studio.render(scenario).entrySet()) {
                    Files.write(scenario.resolve(file.getKey()), file.getValue());
                }
            }
        }
    }
}
