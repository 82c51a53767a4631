package org.appealdesk.protocol.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the problems of one file. For one thread. */
final class Problems {

    private final String file;
    private final List<YamlProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Place place, String what, String expected) {
        var problem = new YamlProblem(file, place.line(), place.column(), place.path(), what, expected);
        // An anchored value is read once for every use of it, but it is wrong only once.
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    List<YamlProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(YamlProblem::line).thenComparingInt(YamlProblem::column))
                .toList();
    }
}
