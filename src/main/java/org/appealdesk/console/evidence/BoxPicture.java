package org.appealdesk.console.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.appealdesk.console.evidence.picture.PicturePane;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.evidence.Box;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The page of a piece of evidence with rectangles over it. The mouse draws one; arrows move the one that keys are for,
 * Shift and arrows make it larger or smaller, Page up and Page down turn the page, Escape leaves. To be used on the FX
 * thread only.
 */
final class BoxPicture {
    /** How far a key moves or stretches a rectangle, as a share of the page. */
    private static final double STEP = 0.01;

    private final String id;
    private final String titleKey;
    private final EvidenceViewModel evidence;
    private final Target target;
    private final Texts texts;
    private final PicturePane picture;
    private final BoxDrawing drawing;
    private Function<KeyEvent, @Nullable Runnable> further = _ -> null;

    /** Whose rectangles they are. */
    interface Target {

        EvidenceItem item();

        /** Draws one between two corners, as shares of the page from 0 to 1; one too small to be meant changes nothing. */
        void draw(int page, double left, double top, double right, double bottom);

        /** Moves the one that keys are for, and makes it wider and higher, by shares of the page; it stays on its page. */
        void change(double right, double down, double wider, double higher);
    }

    /**
     * @param id begins the ids of the parts
     * @param titleKey of the words about the item, which are given its id
     */
    BoxPicture(String id, String titleKey, EvidenceViewModel evidence, Target target, Texts texts) {
        this.id = id;
        this.titleKey = titleKey;
        this.evidence = evidence;
        this.target = target;
        this.texts = texts;
        picture = new PicturePane(id, evidence.pose(), texts);
        picture.onFurtherKeys(this::key);
        picture.setPannable(false);
        drawing = new BoxDrawing(picture, (left, top, right, bottom) -> target.draw(page(), left, top, right, bottom));
    }

    /** What keys do beyond that; asked first; null when it has no use for a key. */
    void onFurtherKeys(Function<KeyEvent, @Nullable Runnable> keys) {
        further = keys;
    }

    Node node() {
        return picture.node();
    }

    void focus() {
        picture.focus();
    }

    /** The row above it: the way back, the title, the sizes, and what else there is. */
    Parent bar(BenchTools tools, Node... more) {
        Label title = new Label();
        title.textProperty().bind(texts.observe(titleKey, target.item().id()));
        title.getStyleClass().add("strong");
        List<Node> usual = List.of(
                tools.tool(id + "-back", Feather.ARROW_LEFT, "evidence.back", evidence::one),
                title,
                Labels.space(),
                tools.tool(id + "-fit", Feather.MAXIMIZE, "evidence.fit", evidence.pose()::fit),
                tools.tool(id + "-actual", Feather.SQUARE, "evidence.actual", evidence.pose()::actualSize));
        HBox bar =
                new HBox(4, Stream.concat(usual.stream(), Arrays.stream(more)).toArray(Node[]::new));
        bar.getStyleClass().add("viewer-tools");
        return bar;
    }

    /** The page that is shown, from 0. */
    int page() {
        return evidence.piece().shownProperty().get() instanceof Shown.Page now ? now.page() : 0;
    }

    /**
     * Shows the page, and has it marked again whenever it, its size or one of these changes.
     *
     * @param mark calls {@link #mark}
     */
    void follow(Subscriptions whileAttached, Runnable mark, Observable... changes) {
        picture.follow(whileAttached);
        whileAttached.add(picture::clear);
        whileAttached.whenever(this::show, evidence.piece().shownProperty(), texts.wordingProperty());
        Pane marks = picture.marks();
        Stream<Observable> own = Stream.of(
                marks.widthProperty(), marks.heightProperty(), evidence.piece().shownProperty());
        whileAttached.whenever(mark, Stream.concat(own, Arrays.stream(changes)).toArray(Observable[]::new));
    }

    /** Lays these over the page instead of the ones before. */
    void mark(List<Rectangle> shapes) {
        picture.marks().getChildren().setAll(shapes);
        picture.marks().getChildren().add(drawing.shape());
    }

    /** A rectangle where it lies on the page as it is shown now. */
    Rectangle shape(Box box, String styleClass) {
        Rectangle shape = BoxDrawing.shapeOf(box, picture.marks());
        shape.getStyleClass().add(styleClass);
        return shape;
    }

    private void show() {
        if (evidence.piece().shownProperty().get() instanceof Shown.Page now) {
            picture.show(now.picture(), texts.get(titleKey, now.item().id()));
        }
    }

    private @Nullable Runnable key(KeyEvent event) {
        Runnable own = further.apply(event);
        if (own != null || event.isShortcutDown() || event.isAltDown()) {
            return own;
        }
        boolean isStretching = event.isShiftDown();
        return switch (event.getCode()) {
            case LEFT -> change(isStretching, -STEP, 0);
            case RIGHT -> change(isStretching, STEP, 0);
            case UP -> change(isStretching, 0, -STEP);
            case DOWN -> change(isStretching, 0, STEP);
            case PAGE_UP -> evidence.piece()::previousPage;
            case PAGE_DOWN -> evidence.piece()::nextPage;
            case ESCAPE -> evidence::one;
            default -> null;
        };
    }

    private Runnable change(boolean isStretching, double right, double down) {
        return isStretching ? () -> target.change(0, 0, right, down) : () -> target.change(right, down, 0, 0);
    }
}
