package org.appealdesk.app.play;

import java.util.List;
import java.util.stream.Collectors;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.protocol.yaml.YamlResult;

/** Files that people wrote have mistakes, so what was asked for cannot be done with them. */
public final class BrokenFilesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<YamlProblem> problems;

    /** @param problems at least one */
    public BrokenFilesException(List<YamlProblem> problems) {
        super(problems.stream().map(YamlProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the files. */
    public List<YamlProblem> problems() {
        return problems;
    }

    /** The value of what was read. */
    static <T> T require(YamlResult<T> result) {
        return switch (result) {
            case YamlResult.Good<T> good -> good.value();
            case YamlResult.Bad<T> bad -> throw new BrokenFilesException(bad.problems());
        };
    }
}
