package org.appealdesk.console.transcript;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.FoldedText;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.text.Wrapping;
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
    private final Supplier<String> wanted;

    /** @param wanted the folded words that are looked for; empty when none are */
    Bubbles(Texts texts, ObservableValue<Number> rowWidth, Supplier<String> wanted) {
        this.texts = texts;
        this.rowWidth = rowWidth;
        this.wanted = wanted;
    }

    /** Words that break their lines, with what is looked for marked in them. */
    Node text(String words, String... styleClasses) {
        String shown = Wrapping.prepared(words);
        List<FoldedText.Place> places =
                wanted.get().isEmpty() ? List.of() : FoldedText.of(shown).find(wanted.get());
        Node text = places.isEmpty() ? Labels.text(words, styleClasses) : new MarkedText(shown, places, styleClasses);
        return Wrapping.isCut(words) ? new VBox(2, text, caption(texts.get("transcript.cut", words.length()))) : text;
    }

    /** Small words about what stands beside them. */
    Label caption(String words) {
        return Labels.text(words, "muted", "small");
    }

    /** A bubble in a row: the buyer's at the left, the seller's at the right; what belongs to neither stands left. */
    HBox row(Optional<Side> side, Instant at, VBox bubble) {
        bubble.maxWidthProperty().bind(rowWidth.map(width -> Math.max(240, width.doubleValue() * WIDTH - BESIDE / 2)));
        Label time = Labels.line(texts.formats().time(at), "entry-time");
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
    List<Node> files(List<FileFacts> files) {
        return files.stream().map(this::file).toList();
    }

    private Node file(FileFacts file) {
        HBox line = new HBox(6, new FontIcon(Feather.PAPERCLIP), text(nameOf(file, texts), "small"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** A file as it is named in a message. */
    static String nameOf(FileFacts file, Texts texts) {
        return texts.get(
                "transcript.attached",
                Untrusted.line(file.name()),
                texts.formats().bytes(file.bytes()));
    }
}
