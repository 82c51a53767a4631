package org.appealdesk.console.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.appealdesk.casework.statistics.Statistics;
import org.appealdesk.console.statistics.Report.Bar;
import org.appealdesk.console.statistics.Report.Mix;
import org.appealdesk.console.statistics.Report.Table;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;

/** What was handled, by its parts: counts with their share, the desk's beside the agent's own. */
final class MixWords {
    private final Texts texts;
    private final Wording wording;
    private final EngineWords engine;

    MixWords(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
        this.engine = new EngineWords(texts);
    }

    Mix reasons(List<Statistics> columns) {
        return mix(
                texts.get("statistics.byReason"),
                columns.stream()
                        .map(figures -> named(figures.results().byReason(), engine::shortReason))
                        .toList());
    }

    /** Rulings by their outcome, the others by how they ended. */
    Mix results(List<Statistics> columns) {
        return mix(
                texts.get("statistics.byResult"),
                columns.stream().map(this::byResult).toList());
    }

    private Map<String, Integer> byResult(Statistics figures) {
        Map<String, Integer> all = named(figures.results().byOutcome(), engine::name);
        all.putAll(named(
                figures.results().byEnding(), ending -> texts.get("statistics.withoutRuling", engine.name(ending))));
        return all;
    }

    private static <E extends Enum<E>> Map<String, Integer> named(Map<E, Integer> counts, Function<E, String> name) {
        Map<String, Integer> named = new HashMap<>();
        counts.forEach((item, count) -> named.put(name.apply(item), count));
        return named;
    }

    /** @param counts of each column, the chart's first; the last one is the desk's, which has every part */
    private Mix mix(String title, List<Map<String, Integer>> counts) {
        List<Bar> whole = bars(counts.getLast());
        List<List<String>> rows = new ArrayList<>();
        for (Bar part : whole) {
            List<String> row = new ArrayList<>(List.of(part.name()));
            for (Map<String, Integer> column : counts) {
                int count = column.getOrDefault(part.name(), 0);
                row.add(wording.count(count));
                row.add(wording.share(count, sum(column)));
            }
            rows.add(row);
        }
        Map<String, Integer> charted = counts.getFirst();
        List<Bar> bars = whole.stream()
                .map(part -> new Bar(part.name(), charted.getOrDefault(part.name(), 0)))
                .toList();
        return new Mix(bars, new Table(title, header(counts.size()), rows));
    }

    private static List<Bar> bars(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Bar(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Bar::count).reversed().thenComparing(Bar::name))
                .toList();
    }

    private List<String> header(int columns) {
        List<String> header = new ArrayList<>(List.of(""));
        for (String whose : whose(columns)) {
            header.add(whose);
            header.add(texts.get("statistics.share"));
        }
        return header;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The titles of the columns. */
    List<String> whose(int columns) {
        String whole = texts.get("statistics.whole");
        return columns == 1 ? List.of(whole) : List.of(texts.get("statistics.me"), whole);
    }
}
