package org.appealdesk.console.transcript;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.trade.Side;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was said and shown, on the side of the party it belongs to, with its time beside it. */
final class Bubbles {
    /** A bubble takes this part of its row at most, so that the sides stay apart. */
    private static final double WIDTH = 0.66;

    private static final double BESIDE = 110;

    private final Texts texts;
    private final ObservableValue<Number> rowWidth;

    Bubbles(Texts texts, ObservableValue<Number> rowWidth) {
        this.texts = texts;
        this.rowWidth = rowWidth;
    }

    /** A bubble in a row: the buyer's at the left, the seller's at the right; what belongs to neither stands left. */
    HBox row(Optional<Side> side, Instant at, VBox bubble) {
        bubble.maxWidthProperty().bind(rowWidth.map(width -> Math.max(240, width.doubleValue() * WIDTH - BESIDE / 2)));
        Label time = Labels.line(texts.formats().clock(at), "entry-time");
        time.setTooltip(new Tooltip(texts.formats().dayAndTime(at)));
        HBox row = new HBox(12);
        row.getStyleClass().add("entry-row");
        boolean isRight = side.filter(one -> one == Side.SELLER).isPresent();
        row.setAlignment(isRight ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        row.getChildren().addAll(isRight ? List.of(bubble, time) : List.of(time, bubble));
        return row;
    }

    /** A bubble in a party's hue. */
    VBox bubble(Side side, Node... content) {
        VBox bubble = new VBox(2, content);
        bubble.getStyleClass().addAll("bubble", side.name().toLowerCase(Locale.ROOT) + "-bubble");
        return bubble;
    }

    /** A framed card. */
    VBox card(String styleClass, Node... content) {
        VBox card = new VBox(4, content);
        card.getStyleClass().addAll("entry-card", styleClass);
        return card;
    }

    /** Files that came with a message, a line each. */
    List<Label> files(List<FileFacts> files) {
        return files.stream()
                .map(file -> {
                    Label line = Labels.text(
                            texts.get(
                                    "transcript.attached",
                                    Untrusted.line(file.name()),
                                    texts.formats().bytes(file.bytes())),
                            "small");
                    line.setGraphic(new FontIcon(Feather.PAPERCLIP));
                    return line;
                })
                .toList();
    }
}
