package org.appealdesk.console.evidence;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.appealdesk.console.evidence.Comparison.Part;
import org.appealdesk.console.evidence.Comparison.Result;
import org.appealdesk.console.evidence.picture.PicturePane;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Two pictures in one place: by turns, by themselves or by the space bar, or only what differs. Escape goes back to one
 * piece, C puts them beside each other.
 */
final class TwoView extends BaseView {
    /** How long each is shown: calm, and far from the rates at which flicker troubles people. */
    static final Duration TURN = Duration.millis(900);

    private final EvidenceViewModel evidence;
    private final Comparison comparison;
    private final boolean isBlinking;
    private final Texts texts;
    private final EvidenceWords words;
    private final PicturePane picture;
    private final Label title = Labels.line("", "strong");
    private final Label told = Labels.text("", "muted", "small");
    private final ToggleButton running;
    private final StackPane place = new StackPane();
    private final VBox root;
    private final Timeline turns;
    private int front;

    private TwoView(EvidenceViewModel evidence, Comparison comparison, boolean isBlinking, Texts texts) {
        this.evidence = evidence;
        this.comparison = comparison;
        this.isBlinking = isBlinking;
        this.texts = texts;
        this.words = new EvidenceWords(texts);
        this.picture = new PicturePane("two", comparison.shared(), texts);
        picture.onFurtherKeys(this::key);
        turns = new Timeline(new KeyFrame(TURN, ignored -> turn()));
        turns.setCycleCount(Animation.INDEFINITE);
        BenchTools tools = new BenchTools(texts);
        title.setId("two-title");
        told.setId("two-told");
        running = tools.toggle("two-running", Feather.PLAY, "evidence.blink.run");
        running.setVisible(isBlinking);
        HBox bar = new HBox(
                4, tools.tool("two-back", Feather.ARROW_LEFT, "evidence.back", evidence::one), title, Labels.space());
        if (isBlinking) {
            bar.getChildren()
                    .addAll(tools.tool("two-turn", Feather.REPEAT, "evidence.blink.turn", this::turn), running);
        }
        bar.getChildren()
                .addAll(
                        tools.tool("two-fit", Feather.MAXIMIZE, "evidence.fit", comparison.shared()::fit),
                        tools.tool("two-actual", Feather.SQUARE, "evidence.actual", comparison.shared()::actualSize));
        bar.getStyleClass().add("viewer-tools");
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setPrefSize(0, 0);
        place.getStyleClass().add("viewer-place");
        VBox about = new VBox(told);
        about.getStyleClass().add("viewer-facts");
        root = new VBox(bar, place, about);
        root.getStyleClass().add("viewer");
        root.setPrefWidth(0);
    }

    static TwoView blinking(EvidenceViewModel evidence, Comparison comparison, Texts texts) {
        return new TwoView(evidence, comparison, true, texts);
    }

    static TwoView differing(EvidenceViewModel evidence, Comparison comparison, Texts texts) {
        return new TwoView(evidence, comparison, false, texts);
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
        whileAttached.whenever(this::show, comparison.differenceProperty(), texts.wordingProperty());
        comparison.parts().forEach(part -> whileAttached.onChange(part.piece().shownProperty(), this::show));
        if (isBlinking) {
            ObservableValue<Boolean> isCalm = Platform.getPreferences().reducedMotionProperty();
            whileAttached.follow(isCalm, calm -> running.setSelected(!calm));
            whileAttached.follow(running.selectedProperty(), isRunning -> {
                if (isRunning) {
                    turns.play();
                } else {
                    turns.stop();
                }
            });
            whileAttached.add(turns::stop);
        }
    }

    private void turn() {
        front = 1 - front;
        show();
    }

    private void show() {
        if (isBlinking) {
            showPart(comparison.parts().get(front));
        } else {
            showDifference(comparison.differenceProperty().get());
        }
    }

    private void showPart(Part part) {
        title.setText(words.title(part.item()));
        title.getStyleClass().removeAll("buyer", "seller");
        title.getStyleClass().add(EvidenceWords.hue(part.item()));
        told.setText(texts.get(
                running.isSelected() ? "evidence.blink.told" : "evidence.blink.stopped",
                front + 1,
                words.caption(part.item())));
        if (part.piece().shownProperty().get() instanceof Shown.Page page) {
            place(picture.node());
            picture.show(page.picture(), words.title(part.item()), comparison.enlarged(part, page.picture()));
        } else {
            wait(part.piece().shownProperty().get());
        }
    }

    private void showDifference(Optional<Result> found) {
        Part one = comparison.parts().get(0);
        Part other = comparison.parts().get(1);
        title.setText(
                texts.get("evidence.differ.title", one.item().id(), other.item().id()));
        if (found.isPresent()) {
            Result result = found.get();
            place(picture.node());
            picture.show(result.picture(), title.getText());
            told.setText(
                    result.difference().most() == 0
                            ? texts.get("evidence.differ.same")
                            : texts.get(
                                    "evidence.differ.told",
                                    result.difference().share(),
                                    result.difference().most()));
        } else {
            wait(
                    one.piece().shownProperty().get() instanceof Shown.Page
                            ? other.piece().shownProperty().get()
                            : one.piece().shownProperty().get());
        }
    }

    private void wait(Shown shown) {
        picture.clear();
        boolean isComing = shown instanceof Shown.Loading || shown instanceof Shown.Page;
        place(Labels.text(texts.get(isComing ? "evidence.loadingShort" : "evidence.notAPicture")));
    }

    /** A node that is there already stays, and the keyboard with it. */
    private void place(Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }

    private @Nullable Runnable key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return null;
        }
        return switch (event.getCode()) {
            case SPACE, LEFT, RIGHT -> isBlinking ? this::turn : null;
            case P -> isBlinking ? running::fire : null;
            case B -> evidence::blink;
            case D -> evidence::differ;
            case C -> evidence::beside;
            case ESCAPE -> evidence::one;
            default -> null;
        };
    }
}
