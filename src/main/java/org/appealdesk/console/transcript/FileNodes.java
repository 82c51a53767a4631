package org.appealdesk.console.transcript;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.FileKind.Family;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws the files of a party's message: small pictures beside each other, then a line for each other file. */
final class FileNodes {
    private static final double GAP = 8;
    private static final int MOST_BESIDE = 3;

    private final Bubbles bubbles;
    private final Texts texts;
    private final Exhibits exhibits;

    FileNodes(Bubbles bubbles, Texts texts, Exhibits exhibits) {
        this.bubbles = bubbles;
        this.texts = texts;
        this.exhibits = exhibits;
    }

    /** Nothing for a message without files. */
    List<Node> of(List<FileFacts> files) {
        List<Node> nodes = new ArrayList<>();
        List<Node> pictures = files.stream()
                .filter(FileNodes::promisesPicture)
                .map(this::picture)
                .toList();
        if (!pictures.isEmpty()) {
            FlowPane pane = new FlowPane(GAP, GAP, pictures.toArray(Node[]::new));
            pane.getStyleClass().add("chat-pictures");
            int beside = Math.min(pictures.size(), MOST_BESIDE);
            pane.setPrefWrapLength(beside * ChatPicture.WIDTH + (beside - 1) * GAP);
            nodes.add(pane);
        }
        files.stream().filter(file -> !promisesPicture(file)).map(this::other).forEach(nodes::add);
        return nodes;
    }

    /** Enough to keep its place for it; what it is shows when it is looked into. */
    private static boolean promisesPicture(FileFacts file) {
        return FileKind.promisedBy(file.name())
                .map(FileKind::family)
                .filter(family -> family == Family.PICTURE || family == Family.DOCUMENT)
                .isPresent();
    }

    private Node picture(FileFacts file) {
        VBox named = new VBox(2, new ChatPicture(file, exhibits, texts), name(file));
        named.setMaxWidth(ChatPicture.WIDTH);
        named.setPrefWidth(ChatPicture.WIDTH);
        return named;
    }

    private Node other(FileFacts file) {
        Button open = new Button(texts.get("transcript.openFile"));
        open.setAccessibleText(texts.get("transcript.openEvidence", Untrusted.line(file.name())));
        open.getStyleClass().add("chat-file");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setFocusTraversable(false);
        open.setOnAction(ignored -> exhibits.openFile(file));
        HBox line = new HBox(6, new FontIcon(Feather.PAPERCLIP), name(file), open);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node name(FileFacts file) {
        return bubbles.text(Bubbles.nameOf(file, texts), "small");
    }
}
