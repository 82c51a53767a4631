package org.appealdesk.console.evidence.picture;

import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.evidence.Box;
import org.jspecify.annotations.Nullable;

/**
 * One picture, zoomed and turned, in a place of any size. A large picture is drawn from a smaller copy, and only what is
 * seen of it from all its pixels. With the keyboard on it: Ctrl and arrows move what is seen, Shift with left and right
 * turn it, plus and minus zoom, 0 fits, 1 shows pixel for pixel, L takes the loupe, which the arrows then move. To be used
 * on the FX thread only.
 */
public final class PicturePane {
    /** From here on pixels are shown as squares: who zooms so far looks for them. */
    private static final double SQUARES = 2;

    private static final double LOUPE_STEP = 12;

    private final Pose pose;
    private final Texts texts;
    private final ImageView picture = new ImageView();
    private final Detail detail = new Detail();
    private final Pane marks = new Pane();
    private final Pane sheet = new Pane(picture, detail.view(), marks);
    private final ScrollPane scroll = new ScrollPane();
    private final Loupe loupe = new Loupe();
    private final StackPane root = new StackPane(scroll, loupe.layer());
    private final ReadOnlyStringWrapper zoom = new ReadOnlyStringWrapper(this, "zoom", "");
    private Function<KeyEvent, @Nullable Runnable> further = _ -> null;
    private @Nullable Pyramid shown;
    private double ratio = 1;

    /** @param id begins the ids of the parts: {@code -viewer} takes the keyboard, {@code -picture} is the picture in it */
    public PicturePane(String id, Pose pose, Texts texts) {
        this.pose = pose;
        this.texts = texts;
        picture.setId(id + "-picture");
        sheet.setId(id + "-sheet");
        marks.setPickOnBounds(false);
        // A group is as large as the picture is when it is turned.
        StackPane ground = new StackPane(new Group(sheet));
        ground.getStyleClass().add("picture-ground");
        scroll.setContent(ground);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setId(id + "-viewer");
        scroll.getStyleClass().add("picture-scroll");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        scroll.addEventFilter(ScrollEvent.SCROLL, this::onWheel);
        scroll.addEventFilter(MouseEvent.MOUSE_MOVED, this::onMouse);
        root.setMinSize(0, 0);
    }

    public Node node() {
        return root;
    }

    public void focus() {
        scroll.requestFocus();
    }

    public boolean hasKeyboard() {
        return scroll.isFocused();
    }

    /** Percent, in words. */
    public ReadOnlyStringProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** What is laid over the picture: as large as the upright picture is shown, and turned with it. */
    public Pane marks() {
        return marks;
    }

    /** Lets the mouse draw on the picture instead of moving it. */
    public void setPannable(boolean isPannable) {
        scroll.setPannable(isPannable);
    }

    /** What keys do beyond those of the picture; asked before its own; null when it has no use for a key. */
    public void onFurtherKeys(Function<KeyEvent, @Nullable Runnable> keys) {
        further = keys;
    }

    public void follow(Subscriptions whileAttached) {
        whileAttached.bindBoth(scroll.hvalueProperty(), pose.acrossProperty());
        whileAttached.bindBoth(scroll.vvalueProperty(), pose.downProperty());
        whileAttached.whenever(this::fit, pose.zoomProperty(), pose.turnsProperty(), scroll.viewportBoundsProperty());
    }

    /**
     * Shows a picture.
     *
     * @param name for screen readers
     */
    public void show(Pyramid pyramid, String name) {
        show(pyramid, name, 1);
    }

    /**
     * Shows a picture beside another.
     *
     * @param enlarged how many times larger than the pose says, so that pictures of different sizes are shown equal
     */
    public void show(Pyramid pyramid, String name, double enlarged) {
        shown = pyramid;
        ratio = enlarged;
        picture.setImage(Images.of(pyramid.base()));
        scroll.setAccessibleText(name);
        fit();
    }

    /** Moves what is seen so that a part of the picture is in it; does not move what is seen already. */
    public void reveal(Box part) {
        if (shown != null) {
            Frame frame = frame(shown);
            Bounds turned = frame.turned(part);
            Bounds view = frame.view();
            DoubleProperty across = pose.acrossProperty();
            DoubleProperty down = pose.downProperty();
            across.set(moved(across.get(), frame.shownWidth(), view.getWidth(), turned.getMinX(), turned.getMaxX()));
            down.set(moved(down.get(), frame.shownHeight(), view.getHeight(), turned.getMinY(), turned.getMaxY()));
        }
    }

    /** Where to look in one direction, 0 to 1: as before, or with a part in the middle. */
    private static double moved(double before, double whole, double seen, double from, double to) {
        double hidden = whole - seen;
        double first = before * hidden;
        return hidden <= 0 || (from >= first && to <= first + seen)
                ? before
                : Math.clamp(((from + to) / 2 - seen / 2) / hidden, 0, 1);
    }

    /** Lets go of the picture and its memory. */
    public void clear() {
        shown = null;
        picture.setImage(null);
        detail.clear();
        loupe.putAway();
    }

    public void zoomIn() {
        pose.zoomIn(scale() / ratio);
    }

    public void zoomOut() {
        pose.zoomOut(scale() / ratio);
    }

    /** Takes up the loupe, or puts it away. */
    public void toggleLoupe() {
        if (shown != null) {
            loupe.toggle(frame(shown));
            showDetails(shown);
        }
    }

    private void onKey(KeyEvent event) {
        @Nullable Runnable action = loupeKey(event);
        if (action == null) {
            action = further.apply(event);
        }
        if (action == null && !event.isAltDown()) {
            action = event.isShortcutDown() ? moving(event) : event.isShiftDown() ? turning(event) : plain(event);
        }
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private @Nullable Runnable moving(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT -> () -> pose.move(-1, 0);
            case RIGHT -> () -> pose.move(1, 0);
            case UP -> () -> pose.move(0, -1);
            case DOWN -> () -> pose.move(0, 1);
            default -> null;
        };
    }

    private @Nullable Runnable turning(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT -> pose::turnLeft;
            case RIGHT -> pose::turnRight;
            // On many keyboards plus needs Shift.
            default -> plain(event);
        };
    }

    private @Nullable Runnable plain(KeyEvent event) {
        return switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> this::zoomIn;
            case MINUS, SUBTRACT -> this::zoomOut;
            case DIGIT0, NUMPAD0 -> pose::fit;
            case DIGIT1, NUMPAD1 -> pose::actualSize;
            case L -> this::toggleLoupe;
            default -> null;
        };
    }

    /** While the loupe is up the arrows are its own. */
    private @Nullable Runnable loupeKey(KeyEvent event) {
        if (!loupe.isOn() || event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
            return null;
        }
        return switch (event.getCode()) {
            case LEFT -> () -> moveLoupe(-LOUPE_STEP, 0);
            case RIGHT -> () -> moveLoupe(LOUPE_STEP, 0);
            case UP -> () -> moveLoupe(0, -LOUPE_STEP);
            case DOWN -> () -> moveLoupe(0, LOUPE_STEP);
            case ESCAPE -> this::toggleLoupe;
            default -> null;
        };
    }

    private void moveLoupe(double right, double down) {
        if (shown != null) {
            loupe.moveBy(right, down, frame(shown));
            showDetails(shown);
        }
    }

    private void onMouse(MouseEvent event) {
        if (loupe.isOn() && shown != null) {
            loupe.moveTo(event.getX(), event.getY());
            showDetails(shown);
        }
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
        if (shown == null) {
            return;
        }
        Frame frame = frame(shown);
        picture.setSmooth(scale() < SQUARES);
        picture.setFitWidth(frame.width());
        picture.setFitHeight(frame.height());
        marks.setPrefSize(frame.width(), frame.height());
        marks.resize(frame.width(), frame.height());
        sheet.setPrefSize(frame.width(), frame.height());
        sheet.setRotate(90.0 * frame.turns());
        zoom.set(texts.get("evidence.zoom", Math.round(scale() * 100)));
        showDetails(shown);
    }

    private void showDetails(Pyramid pyramid) {
        Frame frame = frame(pyramid);
        detail.show(pyramid, frame, scale() < SQUARES);
        if (loupe.isOn()) {
            loupe.show(pyramid.whole(), frame);
        }
    }

    private Frame frame(Pyramid pyramid) {
        double scale = scale();
        return new Frame(
                pyramid.whole().width() * scale,
                pyramid.whole().height() * scale,
                pose.turnsProperty().get(),
                scroll.getViewportBounds());
    }

    /** Screen pixels for one of the picture, as shown now. A small picture is not blown up to fit. */
    private double scale() {
        double chosen = pose.zoomProperty().get();
        Bounds view = scroll.getViewportBounds();
        if (chosen != Pose.FIT) {
            return chosen * ratio;
        }
        if (shown == null || view.getWidth() <= 0 || view.getHeight() <= 0) {
            return 1;
        }
        boolean isLying = pose.turnsProperty().get() % 2 == 1;
        double width = shown.whole().width();
        double height = shown.whole().height();
        double fitting =
                Math.min(view.getWidth() / (isLying ? height : width), view.getHeight() / (isLying ? width : height));
        return Math.min(ratio, fitting);
    }
}
