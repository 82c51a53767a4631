package org.appealdesk.console.findings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.engine.dossier.Ground;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a finding rests on, each a link that leads to it; Delete on a link takes it away while that is possible. */
final class GroundRow {
    private final FindingsViewModel findings;
    private final Texts texts;
    private final String idPrefix;
    private final Consumer<Ground> open;
    private final FlowPane root = new FlowPane(6, 4);

    GroundRow(FindingsViewModel findings, Texts texts, String idPrefix, Consumer<Ground> open) {
        this.findings = findings;
        this.texts = texts;
        this.idPrefix = idPrefix;
        this.open = open;
        root.managedProperty().bind(root.visibleProperty());
    }

    Parent root() {
        return root;
    }

    /** Shows grounds that stand. */
    void show(List<Ground> grounds) {
        fill(grounds);
    }

    /** Shows grounds that can be taken away. */
    void show(List<Ground> grounds, Consumer<Ground> remove) {
        fill(grounds);
        for (int at = 0; at < grounds.size(); at++) {
            Ground ground = grounds.get(at);
            root.getChildren().get(at + 1).setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                    event.consume();
                    remove.accept(ground);
                }
            });
        }
    }

    private void fill(List<Ground> grounds) {
        root.getChildren().setAll(Labels.line(texts.get("ruling.ground.rests"), "muted", "small"));
        int number = 1;
        for (Ground ground : grounds) {
            root.getChildren().add(link(ground, number++));
        }
        root.setVisible(!grounds.isEmpty());
    }

    private Button link(Ground ground, int number) {
        Button link = new Button(findings.nameOf(ground), new FontIcon(icon(ground)));
        link.setId(idPrefix + "-ground-" + number);
        link.setMnemonicParsing(false);
        link.getStyleClass().addAll("evidence-link", "ground-link");
        link.setTooltip(new Tooltip(texts.get("ruling.ground.open")));
        link.setOnAction(ignored -> open.accept(ground));
        return link;
    }

    private static Ikon icon(Ground ground) {
        return switch (ground) {
            case Ground.Evidence(var _, var region) -> region == null ? Feather.FILE : Feather.TARGET;
            case Ground.Line _ -> Feather.MESSAGE_SQUARE;
            case Ground.Call _ -> Feather.PHONE;
        };
    }
}
