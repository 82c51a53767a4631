package org.appealdesk.engine.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All trials of one command in one stage, as the shortest conditions that tell their outcomes apart. Anything that makes
 * no difference is left out, so what a line names is what the decision depends on.
 */
final class DecisionTable {

    private DecisionTable() {}

    /**
     * The lines of the table.
     *
     * @throws AssertionError when two trials that look the same came out differently
     */
    static List<String> lines(Collection<Trial> trials) {
        Map<Map<Facet, String>, Trial> told = new HashMap<>();
        for (Trial trial : trials) {
            Trial other = told.putIfAbsent(trial.facets(), trial);
            if (other != null && !other.outcome().equals(trial.outcome())) {
                throw new AssertionError(
                        "These look the same and come out differently:\n" + other.words() + "\n" + trial.words());
            }
        }
        Map<Map<Facet, String>, String> outcomes = new HashMap<>();
        told.forEach((facets, trial) -> outcomes.put(facets, trial.outcome()));
        return branch(outcomes);
    }

    private static List<String> branch(Map<Map<Facet, String>, String> outcomes) {
        Set<String> all = new HashSet<>(outcomes.values());
        if (all.size() == 1) {
            return List.of("→ " + all.iterator().next());
        }
        Map<Map<Facet, String>, String> shortened = withoutTheNeedless(outcomes);
        Facet first = facets(shortened).iterator().next();
        Map<String, Map<Map<Facet, String>, String>> byValue = new TreeMap<>();
        shortened.forEach(
                (facets, outcome) -> byValue.computeIfAbsent(facets.getOrDefault(first, "–"), _ -> new HashMap<>())
                        .put(facets, outcome));
        // Values that lead to the same stand on one line.
        Map<List<String>, List<String>> branches = new LinkedHashMap<>();
        byValue.forEach((value, below) ->
                branches.computeIfAbsent(branch(below), _ -> new ArrayList<>()).add(value));
        List<String> lines = new ArrayList<>();
        branches.forEach((below, values) -> {
            String condition = String.join(" or ", values);
            below.forEach(line -> lines.add(condition + (line.startsWith("→") ? " " : ", ") + line));
        });
        return lines;
    }

    /** Leaves out every facet without which outcomes are not mixed up; the later ones are given up first. */
    private static Map<Map<Facet, String>, String> withoutTheNeedless(Map<Map<Facet, String>, String> outcomes) {
        Map<Map<Facet, String>, String> left = outcomes;
        for (Facet facet : List.copyOf(facets(outcomes)).reversed()) {
            left = without(facet, left).orElse(left);
        }
        return left;
    }

    private static EnumSet<Facet> facets(Map<Map<Facet, String>, String> outcomes) {
        EnumSet<Facet> facets = EnumSet.noneOf(Facet.class);
        outcomes.keySet().forEach(known -> facets.addAll(known.keySet()));
        return facets;
    }

    /** Empty when that facet tells outcomes apart. */
    private static Optional<Map<Map<Facet, String>, String>> without(
            Facet facet, Map<Map<Facet, String>, String> outcomes) {
        Map<Map<Facet, String>, String> left = new HashMap<>();
        for (Map.Entry<Map<Facet, String>, String> one : outcomes.entrySet()) {
            Map<Facet, String> facets = new EnumMap<>(one.getKey());
            facets.remove(facet);
            String known = left.putIfAbsent(facets, one.getValue());
            if (known != null && !known.equals(one.getValue())) {
                return Optional.empty();
            }
        }
        return Optional.of(left);
    }
}
