package org.appealdesk.replies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.protocol.yaml.YamlResult;

/** The replies of a folder: its files that end in {@code .yaml}. */
public final class ReplyFolder {
    private ReplyFolder() {}

    /**
     * What was found.
     *
     * @param replies of all files without a problem, in the order of the files
     * @param problems of all others
     */
    public record Loaded(List<Reply> replies, List<YamlProblem> problems) {
        public Loaded {
            replies = List.copyOf(replies);
            problems = List.copyOf(problems);
        }
    }

    /** Reads all files; one that is broken does not keep the others from being used. A folder that is not there is empty. */
    public static Loaded load(Path folder) {
        if (!Files.exists(folder)) {
            return new Loaded(List.of(), List.of());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return read(entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            YamlProblem problem = new YamlProblem(
                    folder.toString(), 1, 1, "", "the folder cannot be read: " + e, "a folder of replies, *.yaml");
            return new Loaded(List.of(), List.of(problem));
        }
    }

    /** Reads these files; an id that an earlier file has is a problem of the later one. */
    public static Loaded read(List<Path> files) {
        List<Reply> replies = new ArrayList<>();
        List<YamlProblem> problems = new ArrayList<>();
        Map<String, Path> taken = new HashMap<>();
        for (Path file : files) {
            YamlDocument document = YamlDocument.read(file);
            switch (ReplyYaml.read(document)) {
                case YamlResult.Bad<List<Reply>> bad -> problems.addAll(bad.problems());
                case YamlResult.Good<List<Reply>> good -> {
                    tellTaken(document, taken);
                    problems.addAll(document.problems());
                    if (document.problems().isEmpty()) {
                        replies.addAll(good.value());
                        good.value().forEach(reply -> taken.put(reply.id(), file));
                    }
                }
            }
        }
        return new Loaded(replies, problems);
    }

    private static void tellTaken(YamlDocument document, Map<String, Path> taken) {
        document.root().need("items").items().stream()
                .map(item -> item.need("id"))
                .filter(id -> taken.containsKey(id.text()))
                .forEach(id -> id.report(
                        "the id “" + id.text() + "” is taken by " + taken.get(id.text()), "an id of its own"));
    }
}
