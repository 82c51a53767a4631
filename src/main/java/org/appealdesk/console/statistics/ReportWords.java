package org.appealdesk.console.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.casework.statistics.Period;
import org.appealdesk.casework.statistics.Scope;
import org.appealdesk.casework.statistics.Spread;
import org.appealdesk.casework.statistics.Statistics;
import org.appealdesk.console.statistics.Report.Point;
import org.appealdesk.console.statistics.Report.Table;
import org.appealdesk.console.statistics.Report.Tile;
import org.appealdesk.console.statistics.StatisticsViewModel.Whose;
import org.appealdesk.console.text.Formats;
import org.appealdesk.console.text.Texts;

/** Puts figures into words. What is only about the agent has the whole desk beside it. */
final class ReportWords {
    private final Texts texts;
    private final Formats formats;
    private final Wording wording;
    private final MixWords mixes;

    ReportWords(Texts texts) {
        this.texts = texts;
        this.formats = texts.formats();
        this.wording = new Wording(texts);
        this.mixes = new MixWords(texts, wording);
    }

    Report report(Reckoned reckoned, Whose whose) {
        List<Statistics> columns =
                whose == Whose.MINE ? List.of(reckoned.own(), reckoned.desk()) : List.of(reckoned.desk());
        return new Report(
                about(reckoned),
                tiles(columns),
                course(columns.getFirst()),
                mixes.reasons(columns),
                mixes.results(columns),
                figures(columns),
                times(columns),
                isEmpty(reckoned.desk().flow()));
    }

    private static boolean isEmpty(Statistics.Flow flow) {
        return flow.received() + flow.handled() + flow.untouched() + flow.open() == 0;
    }

    private String about(Reckoned reckoned) {
        Period period = reckoned.desk().period();
        String text = texts.get(
                "statistics.about",
                formats.day(period.from()),
                formats.day(period.to().minusNanos(1)),
                formats.time(reckoned.desk().now()),
                reckoned.cases());
        return reckoned.cut() == 0 ? text : text + " " + texts.get("statistics.cut", reckoned.cut());
    }

    // ---- tiles

    private List<Tile> tiles(List<Statistics> columns) {
        return List.of(
                tile(Figure.HANDLED, columns),
                tile(Figure.OPEN, columns),
                tile(Waiting.FIRST_ACT, columns),
                tile(Waiting.RULING, columns),
                tile(Figure.SERVICE_MISSED, columns),
                overturned(columns));
    }

    private Tile tile(Figure figure, List<Statistics> columns) {
        return new Tile(
                figure.name(texts),
                wording.count(figure.of(columns.getFirst())),
                columns.size() == 1 ? "" : whole(wording.count(figure.of(columns.getLast()))));
    }

    private Tile tile(Waiting waiting, List<Statistics> columns) {
        Spread shown = waiting.of(columns.getFirst());
        String median = wording.length(shown.median());
        String note = shown.isFew()
                ? texts.get("statistics.fewCases", shown.count())
                : texts.get("statistics.medianOf", shown.count());
        return new Tile(
                waiting.name(texts),
                median,
                columns.size() == 1
                        ? note
                        : note + " · "
                                + whole(wording.length(
                                        waiting.of(columns.getLast()).median())));
    }

    /** Beside the rulings it is about, or it would say nothing. */
    private Tile overturned(List<Statistics> columns) {
        Statistics.Results results = columns.getFirst().results();
        return new Tile(
                Figure.OVERTURNED.name(texts),
                wording.count(results.overturned()),
                texts.get("statistics.ofRulings", results.ruled()));
    }

    private String whole(String value) {
        return texts.get("statistics.wholeIs", value);
    }

    // ---- course

    private Report.Course course(Statistics figures) {
        List<Point> points = figures.course().stream()
                .map(span -> new Point(part(figures.period().grain(), span), span.received(), span.handled()))
                .toList();
        return new Report.Course(
                points,
                new Table(
                        texts.get("statistics.course"),
                        List.of(
                                texts.get("statistics.grain." + figures.period().grain()),
                                received(figures.scope()),
                                Figure.HANDLED.name(texts)),
                        points.stream()
                                .map(point -> List.of(
                                        point.name(), wording.count(point.received()), wording.count(point.handled())))
                                .toList()));
    }

    private String received(Scope scope) {
        return scope instanceof Scope.Own ? texts.get("statistics.taken") : texts.get("statistics.received");
    }

    private String part(Period.Grain grain, Statistics.Span span) {
        return switch (grain) {
            case HOUR -> formats.hour(span.from());
            case DAY, WEEK -> formats.shortDay(span.from());
        };
    }

    // ---- tables

    private Table figures(List<Statistics> columns) {
        return new Table(
                texts.get("statistics.figures"),
                Stream.concat(Stream.of(""), mixes.whose(columns.size()).stream())
                        .toList(),
                Arrays.stream(Figure.values())
                        .map(figure -> Stream.concat(
                                        Stream.of(name(figure, columns.size() == 1)),
                                        columns.stream().map(column -> value(figure, column)))
                                .toList())
                        .toList());
    }

    private String name(Figure figure, boolean isDeskAlone) {
        return figure == Figure.RECEIVED && isDeskAlone ? texts.get("statistics.received") : figure.name(texts);
    }

    /** What nobody touched is nobody's. */
    private String value(Figure figure, Statistics column) {
        return figure == Figure.UNTOUCHED && column.scope() instanceof Scope.Own
                ? Wording.NONE
                : wording.count(figure.of(column));
    }

    private Table times(List<Statistics> columns) {
        List<String> whose = mixes.whose(columns.size());
        List<List<String>> rows = new ArrayList<>();
        for (Waiting waiting : Waiting.values()) {
            for (int column = 0; column < columns.size(); column++) {
                Spread spread = waiting.of(columns.get(column));
                String name = waiting.name(texts);
                rows.add(List.of(
                        columns.size() == 1 ? name : texts.get("statistics.timeOf", name, whose.get(column)),
                        wording.length(spread.median()),
                        wording.length(spread.ninetieth()),
                        wording.of(spread)));
            }
        }
        return new Table(
                texts.get("statistics.times"),
                List.of(
                        "",
                        texts.get("statistics.median"),
                        texts.get("statistics.ninetieth"),
                        texts.get("statistics.of")),
                rows);
    }
}
