package org.appealdesk.console.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.appealdesk.console.evidence.Redaction.Ended;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.SubmitKey;
import org.appealdesk.evidence.Box;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Boxes over a picture that are burned into a copy. Beyond what {@link BoxPicture} knows, A adds one, N takes the next
 * one, Delete removes it, Ctrl+Z takes the last change back, Ctrl+Enter makes the copy.
 */
final class RedactView extends BaseView {
    private final Redaction redaction;
    private final Texts texts;
    private final BoxPicture picture;
    private final ListView<Box> list = new ListView<>();
    private final Label told = Labels.text("", "small");
    private final TextField why = new TextField();
    private final Button make;
    private final VBox root;

    RedactView(EvidenceViewModel evidence, Redaction redaction, Texts texts) {
        this.redaction = redaction;
        this.texts = texts;
        picture = new BoxPicture("redact", "evidence.redact.title", evidence, redaction, texts);
        picture.onFurtherKeys(this::key);
        BenchTools tools = new BenchTools(texts);
        Parent bar = picture.bar(
                tools,
                tools.tool("redact-add", Feather.PLUS_SQUARE, "evidence.redact.add", this::add),
                tools.tool("redact-undo", Feather.CORNER_UP_LEFT, "evidence.redact.undo", redaction::undo),
                tools.tool("redact-remove", Feather.TRASH_2, "evidence.redact.remove", redaction::removeChosen));
        list.setId("redact-boxes");
        list.accessibleTextProperty().bind(texts.observe("evidence.redact.list"));
        list.setCellFactory(ignored -> new BoxCell());
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        why.setId("redact-why");
        why.promptTextProperty().bind(texts.observe("evidence.redact.why"));
        why.accessibleTextProperty().bind(texts.observe("evidence.redact.why"));
        SubmitKey.install(why, redaction::makeCopy);
        told.setId("redact-told");
        make = tools.way("redact-make", "evidence.redact.make", redaction::makeCopy);
        make.getStyleClass().add("primary");
        Label hint = Labels.following(texts.observe("evidence.redact.hint"), "muted", "small");
        VBox side = new VBox(8, hint, list, why, told, make);
        told.setMinHeight(Region.USE_PREF_SIZE);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        side.getStyleClass().add("redact-side");
        HBox.setHgrow(picture.node(), Priority.ALWAYS);
        HBox middle = new HBox(picture.node(), side);
        middle.setPrefSize(0, 0);
        middle.setMinSize(0, 0);
        middle.getStyleClass().add("viewer-place");
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = new VBox(bar, middle);
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
        picture.follow(whileAttached, this::mark, redaction.boxes(), redaction.chosenProperty());
        list.setItems(redaction.boxes());
        whileAttached.add(() -> list.setItems(null));
        whileAttached.follow(
                redaction.chosenProperty(), at -> list.getSelectionModel().clearAndSelect(at.intValue()));
        whileAttached.follow(list.getSelectionModel().selectedIndexProperty(), at -> {
            if (at.intValue() >= 0) {
                redaction.chosenProperty().set(at.intValue());
            }
        });
        whileAttached.whenever(
                this::tell,
                redaction.endedProperty(),
                redaction.boxes(),
                redaction.whyProperty(),
                redaction.availability(),
                redaction.busyProperty());
        whileAttached.bindBoth(why.textProperty(), redaction.whyProperty());
    }

    /** Without words why, the keyboard goes where they are written. */
    private void submit() {
        if (redaction.whyProperty().get().isBlank()) {
            why.requestFocus();
        } else {
            redaction.makeCopy();
        }
    }

    private void add() {
        redaction.addInTheMiddle(picture.page());
    }

    private void mark() {
        List<Rectangle> shapes = new ArrayList<>();
        for (int at = 0; at < redaction.boxes().size(); at++) {
            Box box = redaction.boxes().get(at);
            if (box.page() == picture.page()) {
                Rectangle shape = picture.shape(box, "redact-box");
                if (at == redaction.chosenProperty().get()) {
                    shape.getStyleClass().add("chosen");
                }
                shapes.add(shape);
            }
        }
        picture.mark(shapes);
    }

    private void tell() {
        make.setDisable(!redaction.isReady());
        Optional<Ended> ended = redaction.endedProperty().get();
        told.getStyleClass().removeAll("kept", "problem");
        if (redaction.busyProperty().get()) {
            told.setText(texts.get("evidence.redact.busy"));
        } else if (ended.isPresent()) {
            switch (ended.get()) {
                case Ended.Kept(var copy) -> {
                    told.setText(texts.get("evidence.redact.kept", Untrusted.line(copy.name()), copy.sha256()));
                    told.getStyleClass().add("kept");
                }
                case Ended.Refused(var refusal) -> {
                    String why = texts.get(
                            "evidence.refused." + refusal.reason().name(), EvidenceWords.fileName(redaction.item()));
                    told.setText(texts.get("evidence.redact.failed", why));
                    told.getStyleClass().add("problem");
                }
                case Ended.Failed(var details) -> {
                    told.setText(texts.get("evidence.redact.failed", Untrusted.line(details)));
                    told.getStyleClass().add("problem");
                }
            }
        } else {
            told.setText(redaction.availability().getValue().whyNot());
        }
    }

    private @Nullable Runnable key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case Z -> redaction::undo;
                case ENTER -> this::submit;
                default -> null;
            };
        }
        if (event.isAltDown()) {
            return null;
        }
        return switch (event.getCode()) {
            case A -> this::add;
            case N -> () -> redaction.choose(1);
            case DELETE, BACK_SPACE -> redaction::removeChosen;
            default -> null;
        };
    }

    private final class BoxCell extends ListCell<Box> {
        @Override
        protected void updateItem(@Nullable Box box, boolean empty) {
            super.updateItem(box, empty);
            setText(box == null || empty ? "" : texts.get("evidence.redact.box", getIndex() + 1, box.page() + 1));
        }
    }
}
