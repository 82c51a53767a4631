package org.appealdesk.console.transcript;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.appealdesk.console.evidence.Glimpse;
import org.appealdesk.console.evidence.picture.Images;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.engine.dossier.FileFacts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A small picture of a file in a message. It has its size from the beginning, so that nothing moves when the picture comes;
 * what cannot be shown says why. Only while it is in a window is the picture asked for.
 */
final class ChatPicture extends Button {
    /** In pixels of the screen. */
    static final double WIDTH = 144;

    private static final double HEIGHT = 108;

    private final FileFacts file;
    private final Exhibits exhibits;
    private final Texts texts;
    private final StackPane place = new StackPane();
    private @Nullable Subscription following;

    ChatPicture(FileFacts file, Exhibits exhibits, Texts texts) {
        this.file = file;
        this.exhibits = exhibits;
        this.texts = texts;
        getStyleClass().setAll("chat-picture");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setGraphic(place);
        // The list is one stop, and Enter there opens what came with the selected message.
        setFocusTraversable(false);
        setOnAction(ignored -> exhibits.openFile(file));
        show(Optional.empty());
        sceneProperty().subscribe(this::follow);
    }

    /** A moment later: a list also makes lines only to measure them, and while it is scrolled far. */
    private void follow(@Nullable Scene window) {
        if (following != null) {
            following.unsubscribe();
            following = null;
        }
        if (window != null) {
            Platform.runLater(() -> {
                if (getScene() != null && following == null) {
                    following = exhibits.glimpse(file, this::show);
                }
            });
        }
    }

    private void show(Optional<Glimpse> seen) {
        String name = Untrusted.line(file.name());
        if (seen.isEmpty()) {
            tell(Feather.IMAGE, texts.get("transcript.picture.loading"), "loading");
            setAccessibleText(texts.get("transcript.openEvidence", name));
        } else if (seen.get().picture() != null) {
            ImageView picture = new ImageView(Images.of(seen.get().picture()));
            picture.setPreserveRatio(true);
            picture.setFitWidth(WIDTH - 2);
            picture.setFitHeight(HEIGHT - 2);
            place.getChildren().setAll(picture);
            setAccessibleText(texts.get("transcript.openEvidence", name));
        } else {
            String why = seen.get().refusal() == null
                    ? texts.get("transcript.picture.none")
                    : texts.get(
                            "transcript.picture.refused." + seen.get().refusal().reason());
            tell(Feather.ALERT_OCTAGON, why, "refused");
            setAccessibleText(texts.get("transcript.openEvidence", name) + ". " + why);
        }
    }

    private void tell(Ikon icon, String words, String styleClass) {
        Label label = Labels.text(words, "small");
        label.setMaxWidth(WIDTH - 16);
        VBox told = new VBox(4, new FontIcon(icon), label);
        told.getStyleClass().addAll("chat-picture-told", styleClass);
        place.getChildren().setAll(told);
    }
}
