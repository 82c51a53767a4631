package org.appealdesk.console.evidence;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.appealdesk.console.evidence.picture.PicturePane;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.evidence.Box;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A rectangle over a picture that a finding shall rest on, drawn with the mouse or set by keys: arrows move it, Shift and
 * arrows make it larger or smaller, Enter takes it, A takes the whole piece, Escape leaves.
 */
final class PointView extends BaseView {
    /** How far a key moves or stretches it, as a share of the page. */
    private static final double STEP = 0.01;

    private final EvidenceViewModel evidence;
    private final Pointing pointing;
    private final Texts texts;
    private final PicturePane picture;
    private final BoxDrawing drawing;
    private final VBox root;

    PointView(EvidenceViewModel evidence, Pointing pointing, Texts texts) {
        this.evidence = evidence;
        this.pointing = pointing;
        this.texts = texts;
        this.picture = new PicturePane("point", evidence.pose(), texts);
        picture.onFurtherKeys(this::key);
        picture.setPannable(false);
        drawing =
                new BoxDrawing(picture, (left, top, right, bottom) -> pointing.draw(page(), left, top, right, bottom));
        BenchTools tools = new BenchTools(texts);
        Label title = Labels.following(
                texts.observe("evidence.point.title", pointing.item().id()), "strong");
        Button take = tools.way("point-take", "evidence.point.take", this::take);
        take.getStyleClass().add("primary");
        HBox bar = new HBox(
                4,
                tools.tool("point-back", Feather.ARROW_LEFT, "evidence.back", evidence::one),
                title,
                Labels.space(),
                tools.tool("point-fit", Feather.MAXIMIZE, "evidence.fit", evidence.pose()::fit),
                tools.tool("point-actual", Feather.SQUARE, "evidence.actual", evidence.pose()::actualSize),
                tools.way("point-whole", "evidence.point.whole", this::takeWhole),
                take);
        bar.getStyleClass().add("viewer-tools");
        Label hint = Labels.following(texts.observe("evidence.point.hint"), "muted", "small");
        VBox about = new VBox(hint);
        about.getStyleClass().add("viewer-facts");
        picture.node().getStyleClass().add("viewer-place");
        VBox.setVgrow(picture.node(), Priority.ALWAYS);
        root = new VBox(bar, picture.node(), about);
        root.getStyleClass().add("viewer");
        root.setPrefWidth(0);
    }

    @Override
    public Parent root() {
        return root;
    }

    void focus() {
        picture.focus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        picture.follow(whileAttached);
        whileAttached.add(picture::clear);
        whileAttached.whenever(this::show, evidence.piece().shownProperty(), texts.wordingProperty());
        Pane marks = picture.marks();
        whileAttached.whenever(this::mark, pointing.boxProperty(), marks.widthProperty(), marks.heightProperty());
    }

    private int page() {
        return evidence.piece().shownProperty().get() instanceof Shown.Page now ? now.page() : 0;
    }

    private void show() {
        if (evidence.piece().shownProperty().get() instanceof Shown.Page now) {
            picture.show(
                    now.picture(), texts.get("evidence.point.title", now.item().id()));
            pointing.turnTo(now.page());
        }
    }

    private void mark() {
        Pane marks = picture.marks();
        Box box = pointing.boxProperty().get();
        Rectangle shape = BoxDrawing.shapeOf(box, marks);
        shape.getStyleClass().add("ground-mark");
        shape.setId("point-box");
        marks.getChildren().setAll(shape, drawing.shape());
    }

    private void take() {
        evidence.one();
        evidence.grounds().offer(pointing.ground());
    }

    private void takeWhole() {
        evidence.one();
        evidence.grounds().offer(Ground.evidence(pointing.item().id()));
    }

    private @Nullable Runnable key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return null;
        }
        boolean isStretching = event.isShiftDown();
        return switch (event.getCode()) {
            case LEFT -> change(isStretching, -STEP, 0);
            case RIGHT -> change(isStretching, STEP, 0);
            case UP -> change(isStretching, 0, -STEP);
            case DOWN -> change(isStretching, 0, STEP);
            case ENTER -> this::take;
            case A -> this::takeWhole;
            case PAGE_UP -> evidence.piece()::previousPage;
            case PAGE_DOWN -> evidence.piece()::nextPage;
            case ESCAPE -> evidence::one;
            default -> null;
        };
    }

    private Runnable change(boolean isStretching, double right, double down) {
        return isStretching ? () -> pointing.change(0, 0, right, down) : () -> pointing.change(right, down, 0, 0);
    }
}
