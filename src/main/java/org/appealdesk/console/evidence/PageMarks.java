package org.appealdesk.console.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.appealdesk.console.evidence.PageHits.Marked;
import org.appealdesk.console.evidence.picture.PicturePane;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.evidence.Box;

/** Marks on the page that is looked at: the words that were found, and what a finding rests on. */
final class PageMarks {
    private final EvidenceViewModel evidence;
    private final PicturePane picture;

    PageMarks(EvidenceViewModel evidence, PicturePane picture) {
        this.evidence = evidence;
        this.picture = picture;
    }

    void follow(Subscriptions whileAttached) {
        Pane marks = picture.marks();
        whileAttached.whenever(
                this::mark,
                evidence.grounds().markedProperty(),
                evidence.hits().markedProperty(),
                evidence.piece().shownProperty(),
                marks.widthProperty(),
                marks.heightProperty());
        // Not whenever the picture is zoomed or moved: that is where somebody looks who left the place.
        whileAttached.whenever(this::reveal, evidence.hits().markedProperty());
    }

    private void mark() {
        List<Node> shapes = new ArrayList<>();
        Pane marks = picture.marks();
        if (evidence.piece().shownProperty().get() instanceof Shown.Page now) {
            addHits(evidence.hits().markedProperty().get(), marks, shapes);
            evidence.grounds()
                    .markedProperty()
                    .get()
                    .filter(box -> box.page() == now.page())
                    .ifPresent(box -> {
                        Rectangle ground = shape(box, marks, "ground-mark");
                        ground.setId("evidence-ground");
                        shapes.add(ground);
                    });
        }
        marks.getChildren().setAll(shapes);
    }

    private static void addHits(Marked marked, Pane marks, List<Node> shapes) {
        for (int place = 0; place < marked.places().size(); place++) {
            String style = place == marked.at() ? "current-hit-mark" : "hit-mark";
            for (Box line : marked.places().get(place)) {
                shapes.add(shape(line, marks, style));
            }
        }
    }

    private static Rectangle shape(Box box, Pane marks, String style) {
        Rectangle shape = BoxDrawing.shapeOf(box, marks);
        shape.getStyleClass().add(style);
        return shape;
    }

    private void reveal() {
        evidence.hits().markedProperty().get().current().ifPresent(picture::reveal);
    }
}
