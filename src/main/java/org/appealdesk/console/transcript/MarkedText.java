package org.appealdesk.console.transcript;

import java.util.List;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.appealdesk.console.text.FoldedText.Place;
import org.appealdesk.console.text.Wrapping;

/** Words that break their lines, with some of them marked by a ground and a line below, not by colour alone. */
final class MarkedText extends TextFlow {
    private final List<Place> places;
    private final Path marks = new Path();

    MarkedText(String words, List<Place> places, String... styleClasses) {
        this.places = List.copyOf(places);
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        marks.getStyleClass().add("found-mark");
        Text text = new Text(words);
        text.getStyleClass().add("found-text");
        text.getStyleClass().addAll(List.of(styleClasses));
        getChildren().addAll(marks, text);
    }

    /** Layouts ask for heights at widths that nothing ever has, see {@link Wrapping}. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? width : Math.max(width, Wrapping.LEAST_WIDTH));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marks.getElements().clear();
        for (Place place : places) {
            marks.getElements().addAll(List.of(getRangeShape(place.start(), place.end(), false)));
        }
    }
}
