package org.appealdesk.console.evidence;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.engine.dossier.Ground;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle over a picture that a finding shall rest on. Beyond what {@link BoxPicture} knows, Enter takes it and A
 * takes the whole piece.
 */
final class PointView extends BaseView {
    private final EvidenceViewModel evidence;
    private final Pointing pointing;
    private final BoxPicture picture;
    private final VBox root;

    PointView(EvidenceViewModel evidence, Pointing pointing, Texts texts) {
        this.evidence = evidence;
        this.pointing = pointing;
        picture = new BoxPicture("point", "evidence.point.title", evidence, pointing, texts);
        picture.onFurtherKeys(this::key);
        BenchTools tools = new BenchTools(texts);
        Button take = tools.way("point-take", "evidence.point.take", this::take);
        take.getStyleClass().add("primary");
        Parent bar = picture.bar(tools, tools.way("point-whole", "evidence.point.whole", this::takeWhole), take);
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
        whileAttached.follow(evidence.piece().shownProperty(), shown -> {
            if (shown instanceof Shown.Page now) {
                pointing.turnTo(now.page());
            }
        });
        picture.follow(whileAttached, this::mark, pointing.boxProperty());
    }

    private void mark() {
        Rectangle shape = picture.shape(pointing.boxProperty().get(), "ground-mark");
        shape.setId("point-box");
        picture.mark(List.of(shape));
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
        return switch (event.getCode()) {
            case ENTER -> this::take;
            case A -> this::takeWhole;
            default -> null;
        };
    }
}
