package org.appealdesk.protocol.yaml;

import java.util.List;

/** What came of reading a file: a value without any problem, or all problems and no value. */
public sealed interface YamlResult<T> {

    record Good<T>(T value) implements YamlResult<T> {}

    /** @param problems at least one, in the order of the file as far as possible */
    record Bad<T>(List<YamlProblem> problems) implements YamlResult<T> {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /** Empty when all is well. */
    default List<YamlProblem> problems() {
        return switch (this) {
            case Good<T> _ -> List.of();
            case Bad<T> bad -> bad.problems();
        };
    }
}
