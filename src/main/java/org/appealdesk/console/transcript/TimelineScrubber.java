package org.appealdesk.console.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.transcript.TimelineEntry.Kind;
import org.appealdesk.console.widget.Labels;

/**
 * Runs through what the timeline shows: drag, click, arrow keys, Home and End. It says the time it stands at; marks show
 * where the state moved and where evidence came in. It follows when the list itself is scrolled.
 */
final class TimelineScrubber extends BaseView {
    /** More marks than this would be one bar. */
    private static final int MARKS = 200;

    private static final double LEAST_WAY = 40;

    private final TimelineViewModel timeline;
    private final ListView<TimelineEntry> list;
    private final Texts texts;
    private final Runnable onMoved;
    private final Slider slider = new Slider();
    private final Pane marks = new Pane();
    private final Label at = Labels.line("", "muted", "small");
    private final HBox root;
    private boolean isFollowing;

    /** @param onMoved called after the agent moved the list by it */
    TimelineScrubber(TimelineViewModel timeline, ListView<TimelineEntry> list, Texts texts, Runnable onMoved) {
        this.timeline = timeline;
        this.list = list;
        this.texts = texts;
        this.onMoved = onMoved;
        slider.setId("timeline-scrubber");
        slider.setBlockIncrement(1);
        slider.accessibleTextProperty().bind(texts.observe("transcript.scrubber"));
        marks.setMouseTransparent(true);
        marks.getStyleClass().add("scrubber-marks");
        marks.layoutBoundsProperty().subscribe(ignored -> mark());
        at.setId("timeline-at");
        StackPane way = new StackPane(slider, marks);
        HBox.setHgrow(way, Priority.ALWAYS);
        // In a narrow window the day gives way to what can be pressed beside it.
        way.setMinWidth(LEAST_WAY);
        at.setMinWidth(0);
        root = new HBox(10, way, at);
        root.setMinWidth(0);
        root.getStyleClass().add("scrubber");
        root.managedProperty().bind(root.visibleProperty());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(this::measure, timeline.entries(), texts.wordingProperty());
        whileAttached.follow(slider.valueProperty(), ignored -> moved());
        ObservableValue<Optional<VirtualFlow<?>>> flow = NewestLine.flowOf(list);
        Subscription[] scrolling = {Subscription.EMPTY};
        whileAttached.add(() -> scrolling[0].unsubscribe());
        whileAttached.follow(flow, drawn -> {
            scrolling[0].unsubscribe();
            scrolling[0] = drawn.map(one -> one.positionProperty().subscribe(ignored -> followList(one)))
                    .orElse(Subscription.EMPTY);
        });
    }

    private void measure() {
        int last = timeline.entries().size() - 1;
        root.setVisible(last > 0);
        isFollowing = true;
        slider.setMax(Math.max(1, last));
        isFollowing = false;
        NewestLine.flowOf(list).getValue().ifPresent(this::followList);
        mark();
        tellTime();
    }

    /** The part of the way that the list is scrolled to is the part of the entries that lie before. */
    private void followList(VirtualFlow<?> flow) {
        isFollowing = true;
        slider.setValue(flow.getPosition() * slider.getMax());
        isFollowing = false;
    }

    private void moved() {
        tellTime();
        if (!isFollowing) {
            NewestLine.flowOf(list).getValue().ifPresent(flow -> flow.setPosition(slider.getValue() / slider.getMax()));
            onMoved.run();
        }
    }

    private void tellTime() {
        List<TimelineEntry> entries = timeline.entries();
        int index = (int) Math.round(slider.getValue());
        at.setText(
                index < entries.size()
                        ? texts.formats().dayAndTime(entries.get(index).at())
                        : "");
        slider.setAccessibleHelp(at.getText());
    }

    private void mark() {
        marks.getChildren().clear();
        List<TimelineEntry> entries = timeline.entries();
        double room = marks.getWidth() - marks.snappedLeftInset() - marks.snappedRightInset();
        long count = entries.stream().filter(TimelineScrubber::isMarked).count();
        if (entries.size() < 2 || room <= 0 || count > MARKS) {
            return;
        }
        for (int index = 0; index < entries.size(); index++) {
            if (isMarked(entries.get(index))) {
                Region mark = new Region();
                mark.getStyleClass()
                        .addAll(
                                "scrubber-mark",
                                entries.get(index).kind().name().toLowerCase(Locale.ROOT) + "-mark");
                mark.setManaged(false);
                double x = marks.snappedLeftInset() + room * index / (entries.size() - 1);
                mark.resizeRelocate(Math.rint(x) - 1, 0, 2, marks.getHeight());
                marks.getChildren().add(mark);
            }
        }
    }

    private static boolean isMarked(TimelineEntry entry) {
        return entry.kind() == Kind.CHANGE || entry.kind() == Kind.EVIDENCE || entry.kind() == Kind.RULING;
    }
}
