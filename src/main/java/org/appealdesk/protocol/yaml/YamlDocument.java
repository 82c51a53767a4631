package org.appealdesk.protocol.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * One YAML file, read with the place of every value.
 *
 * <p>Only what people write by hand is accepted: one document, no tags, text as keys, no key twice, at most
 * {@value #LARGEST} characters, bounded depth, and anchors as long as what they stand for stays small.
 *
 * <p>For one thread.
 */
public final class YamlDocument {

    /** A file of more characters than this was not written by hand. */
    static final int LARGEST = 1 << 20;

    private final Problems problems;
    private final YamlNode root;

    private YamlDocument(Problems problems, YamlNode root) {
        this.problems = problems;
        this.root = root;
    }

    /**
     * Reads a text. Mistakes of form are kept as problems; the root then stands for nothing and asks nothing.
     *
     * @param name how problems name the file
     */
    public static YamlDocument read(String name, String text) {
        var problems = new Problems(name);
        if (text.length() > LARGEST) {
            return broken(problems, "the file has " + text.length() + " characters", "at most " + LARGEST);
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new YamlDocument(problems, NodeReader.read(body, problems));
    }

    /** Reads a file in UTF-8; that it cannot be read is a problem like others. Its name is the path as given. */
    public static YamlDocument read(Path file) {
        String name = file.toString();
        try {
            // Bytes are at least as many as characters, at most four times; so no huge file is loaded.
            if (Files.size(file) > 4L * LARGEST) {
                return broken(new Problems(name), "the file has " + Files.size(file) + " bytes", "at most " + LARGEST);
            }
            return read(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            return broken(new Problems(name), "the file is not UTF-8 text", "text in UTF-8");
        } catch (IOException e) {
            return broken(new Problems(name), "the file cannot be read: " + e, "a readable file");
        }
    }

    private static YamlDocument broken(Problems problems, String what, String expected) {
        problems.add(Place.START, what, expected);
        return new YamlDocument(problems, YamlNode.nothing(Place.START, problems));
    }

    public YamlNode root() {
        return root;
    }

    /** What was found wrong so far, in the order of the file. */
    public List<YamlProblem> problems() {
        return problems.inOrder();
    }

    /**
     * Makes a value of the document. The reader goes through all of it, so that all problems are told together; what
     * it returns counts only when there was none.
     */
    public <T> YamlResult<T> as(Function<YamlNode, T> reader) {
        return root.attempt(reader)
                .filter(_ -> problems.none())
                .<YamlResult<T>>map(YamlResult.Good::new)
                .orElseGet(() -> new YamlResult.Bad<>(problems()));
    }
}
