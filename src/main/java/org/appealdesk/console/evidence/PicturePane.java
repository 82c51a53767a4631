package org.appealdesk.console.evidence;

import java.nio.IntBuffer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.evidence.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * The picture itself, zoomed and turned. With the keyboard on it: left and right go through the evidence, with Shift they
 * turn it, with Ctrl all four arrows move what is seen of it; page keys go through the pages, plus and minus zoom, 0 fits,
 * 1 shows pixel for pixel.
 */
final class PicturePane {
    /** From here on pixels are shown as squares: who zooms so far looks for them. */
    private static final double SQUARES = 2;

    /** How far an arrow moves what is seen, of all that there is. */
    private static final double STEP = 0.1;

    private final EvidenceViewModel evidence;
    private final Texts texts;
    private final ImageView picture = new ImageView();
    private final ScrollPane scroll = new ScrollPane();
    private final ReadOnlyStringWrapper zoom = new ReadOnlyStringWrapper(this, "zoom", "");

    PicturePane(EvidenceViewModel evidence, Texts texts) {
        this.evidence = evidence;
        this.texts = texts;
        picture.setPreserveRatio(true);
        picture.setId("evidence-picture");
        // A group is as large as the picture is when it is turned.
        StackPane ground = new StackPane(new Group(picture));
        ground.getStyleClass().add("picture-ground");
        scroll.setContent(ground);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setId("evidence-viewer");
        scroll.getStyleClass().add("picture-scroll");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        scroll.addEventFilter(ScrollEvent.SCROLL, this::onWheel);
    }

    Node node() {
        return scroll;
    }

    void focus() {
        scroll.requestFocus();
    }

    /** Percent, in words. */
    ReadOnlyStringProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    void follow(Subscriptions whileAttached) {
        whileAttached.whenever(
                this::fit, evidence.zoomProperty(), evidence.turnsProperty(), scroll.viewportBoundsProperty());
    }

    /** Shows a picture; what it is called is for screen readers. */
    void show(Pixels pixels, String name) {
        picture.setImage(image(pixels));
        scroll.setAccessibleText(name);
        fit();
    }

    /** Lets go of the picture and its memory. */
    void clear() {
        picture.setImage(null);
    }

    void zoomIn() {
        evidence.zoomIn(scale());
    }

    void zoomOut() {
        evidence.zoomOut(scale());
    }

    private void onKey(KeyEvent event) {
        @Nullable Runnable action = event.isAltDown()
                ? null
                : event.isShortcutDown() ? moving(event) : event.isShiftDown() ? turning(event) : plain(event);
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private @Nullable Runnable moving(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT -> () -> scroll.setHvalue(Math.max(0, scroll.getHvalue() - STEP));
            case RIGHT -> () -> scroll.setHvalue(Math.min(1, scroll.getHvalue() + STEP));
            case UP -> () -> scroll.setVvalue(Math.max(0, scroll.getVvalue() - STEP));
            case DOWN -> () -> scroll.setVvalue(Math.min(1, scroll.getVvalue() + STEP));
            default -> null;
        };
    }

    private @Nullable Runnable turning(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT -> evidence::turnLeft;
            case RIGHT -> evidence::turnRight;
            // On many keyboards plus needs Shift.
            default -> plain(event);
        };
    }

    private @Nullable Runnable plain(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT -> evidence::previous;
            case RIGHT -> evidence::next;
            case PAGE_UP -> evidence::previousPage;
            case PAGE_DOWN -> evidence::nextPage;
            case PLUS, EQUALS, ADD -> this::zoomIn;
            case MINUS, SUBTRACT -> this::zoomOut;
            case DIGIT0, NUMPAD0 -> evidence::fit;
            case DIGIT1, NUMPAD1 -> evidence::actualSize;
            default -> null;
        };
    }

    /** With Ctrl the wheel zooms. */
    private void onWheel(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            event.consume();
            if (event.getDeltaY() > 0) {
                zoomIn();
            } else {
                zoomOut();
            }
        }
    }

    /** Lays the picture out for the zoom and turn of this moment. */
    private void fit() {
        if (picture.getImage() == null) {
            return;
        }
        double scale = scale();
        picture.setSmooth(scale < SQUARES);
        picture.setRotate(90.0 * evidence.turnsProperty().get());
        picture.setFitWidth(picture.getImage().getWidth() * scale);
        picture.setFitHeight(picture.getImage().getHeight() * scale);
        zoom.set(texts.get("evidence.zoom", Math.round(scale * 100)));
    }

    /** Screen pixels for one of the picture, as shown now. A small picture is not blown up to fit. */
    private double scale() {
        double chosen = evidence.zoomProperty().get();
        Bounds view = scroll.getViewportBounds();
        if (chosen != EvidenceViewModel.FIT) {
            return chosen;
        }
        if (picture.getImage() == null || view.getWidth() <= 0 || view.getHeight() <= 0) {
            return 1;
        }
        boolean isLying = evidence.turnsProperty().get() % 2 == 1;
        double width = picture.getImage().getWidth();
        double height = picture.getImage().getHeight();
        return Math.min(
                1,
                Math.min(view.getWidth() / (isLying ? height : width), view.getHeight() / (isLying ? width : height)));
    }

    /** Shares the pixels instead of copying them: a large picture is a hundred megabytes and more. */
    private static WritableImage image(Pixels pixels) {
        return new WritableImage(new PixelBuffer<>(
                pixels.width(), pixels.height(), IntBuffer.wrap(pixels.argb()), PixelFormat.getIntArgbPreInstance()));
    }
}
