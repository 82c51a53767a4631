package org.appealdesk.console.widget;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Texts.Wording;

/** The way of an appeal, from filed to done, and where it stands (R11). */
public final class StageStepper extends HBox {

    private static final double MARK = 4.5;
    private static final double LINK = 20;

    private final Texts texts;
    private final ObjectProperty<Wording> wording = new SimpleObjectProperty<>(this, "wording");
    private List<Step> shown = List.of();

    /** A place on the way. */
    public enum Place {
        FILED,
        RESPONDENT,
        COMPLAINANT,
        SUPPORT,
        DECIDED,
        DONE
    }

    /** Where an appeal is with regard to a place. */
    public enum State {
        DONE,
        CURRENT,
        FUTURE,
        /** The appeal went past it. */
        SKIPPED
    }

    /** A place and its state. */
    public record Step(Place place, State state) {}

    /** A stepper that shows nothing yet. */
    public StageStepper(Texts texts) {
        this.texts = texts;
        getStyleClass().add("stepper");
        setAccessibleRole(AccessibleRole.TEXT);
        wording.bind(texts.wordingProperty());
        wording.subscribe(ignored -> refresh());
    }

    /** Shows where an appeal stands. */
    public void show(List<Step> steps) {
        shown = List.copyOf(steps);
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        StringBuilder spoken = new StringBuilder();
        for (Step step : shown) {
            if (!getChildren().isEmpty()) {
                Line link = new Line(0, 0, LINK, 0);
                link.getStyleClass().add("link");
                getChildren().add(link);
                spoken.append(", ");
            }
            String name = texts.get("widget.step." + step.place().name());
            getChildren().add(node(step, name));
            spoken.append(texts.get("widget.step.state." + step.state().name(), name));
        }
        setAccessibleText(spoken.toString());
    }

    private static HBox node(Step step, String name) {
        Circle mark = new Circle(MARK);
        mark.getStyleClass().add("mark");
        HBox node = new HBox(mark, new Label(name));
        node.getStyleClass().addAll("step", step.state().name().toLowerCase(Locale.ROOT));
        return node;
    }
}
