package org.appealdesk.console.evidence.picture;

import java.util.Arrays;
import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.appealdesk.evidence.Pixels;

/**
 * A round glass over a picture that enlarges what lies under its middle, from the picture's own pixels. It follows the
 * mouse, or is moved by keys. To be used on the FX thread only.
 */
final class Loupe {
    static final int SIZE = 208;

    /** How much larger than around it. */
    private static final double STRENGTH = 3;

    private static final double LEAST = 2;
    private static final int NOTHING = 0xff808080;

    private final ImageView glass = new ImageView();
    private final StackPane rim = new StackPane(glass);
    private final Pane layer = new Pane(rim);
    private double x;
    private double y;

    Loupe() {
        glass.setClip(new Circle(SIZE / 2.0, SIZE / 2.0, SIZE / 2.0));
        rim.getStyleClass().add("loupe");
        rim.setId("evidence-loupe");
        layer.setMouseTransparent(true);
        layer.setVisible(false);
    }

    Pane layer() {
        return layer;
    }

    boolean isOn() {
        return layer.isVisible();
    }

    /** Takes it up, in the middle of the place, or puts it away. */
    void toggle(Frame frame) {
        layer.setVisible(!isOn());
        x = frame.view().getWidth() / 2;
        y = frame.view().getHeight() / 2;
    }

    void putAway() {
        layer.setVisible(false);
        glass.setImage(null);
    }

    void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
    }

    void moveBy(double right, double down, Frame frame) {
        x = Math.clamp(x + right, 0, frame.view().getWidth());
        y = Math.clamp(y + down, 0, frame.view().getHeight());
    }

    /** Draws what is under it. */
    void show(Pixels whole, Frame frame) {
        double scale = frame.width() / whole.width();
        double enlarged = Math.max(LEAST, STRENGTH * scale) / scale;
        int[] argb = new int[SIZE * SIZE];
        Arrays.fill(argb, NOTHING);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                Point2D at = frame.toPicture(x + (column - SIZE / 2.0) / enlarged, y + (row - SIZE / 2.0) / enlarged);
                int pixelX = (int) Math.floor(at.getX() / scale);
                int pixelY = (int) Math.floor(at.getY() / scale);
                if (pixelX >= 0 && pixelY >= 0 && pixelX < whole.width() && pixelY < whole.height()) {
                    argb[row * SIZE + column] = whole.at(pixelX, pixelY);
                }
            }
        }
        glass.setImage(Images.of(SIZE, SIZE, argb));
        rim.relocate(x - SIZE / 2.0, y - SIZE / 2.0);
    }
}
