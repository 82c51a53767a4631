package org.appealdesk.console.evidence;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.appealdesk.console.evidence.picture.PicturePane;
import org.appealdesk.evidence.Box;

/** Draws a rectangle over a picture with the mouse, from one corner to the other. */
final class BoxDrawing {
    private final Rectangle shape = new Rectangle();
    private Point2D from = Point2D.ZERO;

    /** Takes what was drawn, as shares of the page. */
    @FunctionalInterface
    interface Drawn {
        void take(double left, double top, double right, double bottom);
    }

    BoxDrawing(PicturePane picture, Drawn drawn) {
        Pane marks = picture.marks();
        shape.getStyleClass().add("redact-drawing");
        shape.setVisible(false);
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        marks.setPickOnBounds(true);
        marks.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            from = new Point2D(event.getX(), event.getY());
            picture.focus();
            event.consume();
        });
        marks.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            shape.setX(Math.min(from.getX(), event.getX()));
            shape.setY(Math.min(from.getY(), event.getY()));
            shape.setWidth(Math.abs(event.getX() - from.getX()));
            shape.setHeight(Math.abs(event.getY() - from.getY()));
            shape.setVisible(true);
            event.consume();
        });
        marks.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            shape.setVisible(false);
            drawn.take(
                    from.getX() / marks.getWidth(),
                    from.getY() / marks.getHeight(),
                    event.getX() / marks.getWidth(),
                    event.getY() / marks.getHeight());
            event.consume();
        });
    }

    /** What is drawn while the button is down; to be laid over the marks. */
    Rectangle shape() {
        return shape;
    }

    /** A box as a rectangle over the picture. */
    static Rectangle shapeOf(Box box, Pane marks) {
        Rectangle shape = new Rectangle(
                box.left() * marks.getWidth(),
                box.top() * marks.getHeight(),
                box.width() * marks.getWidth(),
                box.height() * marks.getHeight());
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        return shape;
    }
}
