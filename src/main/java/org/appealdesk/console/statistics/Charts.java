package org.appealdesk.console.statistics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import javafx.util.StringConverter;
import org.appealdesk.console.statistics.Report.Bar;
import org.appealdesk.console.statistics.Report.Course;
import org.appealdesk.console.statistics.Report.Mix;
import org.appealdesk.console.statistics.Report.Point;
import org.appealdesk.console.text.Texts;

/** Makes the pictures of figures. They stand still; each tells a screen reader what its table tells, too. */
final class Charts {
    private static final double COURSE_HEIGHT = 230;
    private static final double BARS_HEIGHT = 60;
    private static final double BAR_HEIGHT = 30;

    /** Names below an axis; more would stand in each other's way. */
    private static final int MOST_NAMES = 8;

    private static final int STEPS = 5;

    private final Texts texts;

    Charts(Texts texts) {
        this.texts = texts;
    }

    /** Two lines, told apart by their dashes and marks. */
    LineChart<Number, Number> course(Course course) {
        List<Point> points = course.points();
        // Half a mark would be cut off at the very edge.
        NumberAxis parts = new NumberAxis(-1, points.size(), Math.ceilDiv(points.size(), MOST_NAMES));
        parts.setTickLabelFormatter(named(points));
        NumberAxis counts = counts(points.stream()
                .flatMapToInt(point -> IntStream.of(point.received(), point.handled()))
                .max()
                .orElse(0));
        LineChart<Number, Number> chart = new LineChart<>(parts, counts);
        List<String> names = course.table().columns();
        Series<Number, Number> received = new Series<>();
        received.setName(names.get(1));
        Series<Number, Number> handled = new Series<>();
        handled.setName(names.get(2));
        for (int index = 0; index < points.size(); index++) {
            received.getData().add(new Data<>(index, points.get(index).received()));
            handled.getData().add(new Data<>(index, points.get(index).handled()));
        }
        chart.getData().add(received);
        chart.getData().add(handled);
        chart.setVerticalGridLinesVisible(false);
        chart.setVerticalZeroLineVisible(false);
        chart.setPrefHeight(COURSE_HEIGHT);
        chart.setMinHeight(COURSE_HEIGHT);
        told(
                chart,
                "statistics-course-chart",
                course.table().title(),
                points.stream()
                        .map(point -> texts.get(
                                "statistics.chartPoint",
                                point.name(),
                                named(names.get(1), point.received()),
                                named(names.get(2), point.handled())))
                        .collect(Collectors.joining("; ")));
        return chart;
    }

    private String named(String name, int count) {
        return texts.get("statistics.chartPart", name, texts.formats().count(count));
    }

    private static StringConverter<Number> named(List<Point> points) {
        return new StringConverter<>() {
            @Override
            public String toString(Number index) {
                double place = index.doubleValue();
                return place == Math.rint(place) && place >= 0 && place < points.size()
                        ? points.get((int) place).name()
                        : "";
            }

            @Override
            public Number fromString(String name) {
                throw new UnsupportedOperationException("an axis is not written on");
            }
        };
    }

    /** One bar a part, the largest at the top. */
    BarChart<Number, String> mix(String id, Mix mix) {
        List<Bar> bars = mix.bars();
        CategoryAxis names = new CategoryAxis(FXCollections.observableArrayList(
                bars.reversed().stream().map(Bar::name).toList()));
        NumberAxis counts = counts(bars.stream().mapToInt(Bar::count).max().orElse(0));
        BarChart<Number, String> chart = new BarChart<>(counts, names);
        Series<Number, String> series = new Series<>();
        bars.forEach(bar -> series.getData().add(new Data<>(bar.count(), bar.name())));
        chart.getData().add(series);
        chart.setLegendVisible(false);
        chart.setHorizontalGridLinesVisible(false);
        double height = BARS_HEIGHT + bars.size() * BAR_HEIGHT;
        chart.setPrefHeight(height);
        chart.setMinHeight(height);
        chart.setMaxHeight(height);
        told(
                chart,
                id,
                mix.table().title(),
                bars.stream().map(bar -> named(bar.name(), bar.count())).collect(Collectors.joining("; ")));
        return chart;
    }

    /** From 0, by whole numbers. */
    private NumberAxis counts(int most) {
        int step = Math.max(1, Math.ceilDiv(most, STEPS));
        NumberAxis axis = new NumberAxis(0, (double) step * (most / step + 1), step);
        axis.setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number count) {
                return texts.formats().count(count.longValue());
            }

            @Override
            public Number fromString(String name) {
                throw new UnsupportedOperationException("an axis is not written on");
            }
        });
        return axis;
    }

    private void told(XYChart<?, ?> chart, String id, String title, String parts) {
        chart.setId(id);
        chart.setAnimated(false);
        chart.getXAxis().setAnimated(false);
        chart.getYAxis().setAnimated(false);
        chart.setMinWidth(0);
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chart.setAccessibleText(texts.get("statistics.chart", title, parts));
    }
}
