package org.appealdesk.console.ruling;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.Outcome;

/** Why a decision was refused: what the agent decided, what happened meanwhile, how the case stands now. */
final class StalePane {
    private final RulingViewModel ruling;
    private final StaleDecision stale;
    private final Texts texts;
    private final EngineWords words;

    StalePane(RulingViewModel ruling, StaleDecision stale, Texts texts) {
        this.ruling = ruling;
        this.stale = stale;
        this.texts = texts;
        this.words = new EngineWords(texts);
    }

    Node node() {
        VBox box = new VBox(
                12,
                Labels.text(texts.get("ruling.stale.title"), "large-title"),
                Labels.text(stale.refusal(), "warned"),
                block("ruling.stale.did", Labels.text(did())),
                block("ruling.stale.meanwhile", meanwhile()),
                block("ruling.stale.now", Labels.text(now(), "strong")),
                Labels.text(texts.get("ruling.stale.notSent"), "muted"));
        box.setId("ruling-stale");
        box.getStyleClass().add("stale");
        return box;
    }

    private VBox block(String key, Node content) {
        VBox block = new VBox(4, Labels.text(texts.get(key), "field-label"), content);
        block.getStyleClass().add("stale-block");
        return block;
    }

    private String did() {
        Outcome outcome = ruling.outcomeProperty().get();
        return texts.get("ruling.stale.didText", outcome == null ? "" : words.name(outcome), stale.decidedOn());
    }

    private Node meanwhile() {
        GridPane grid = new GridPane(12, 4);
        for (RecordedEvent event : stale.meanwhile()) {
            Label sentence = Labels.text(Happening.sentence(event, words));
            GridPane.setHgrow(sentence, Priority.ALWAYS);
            grid.addRow(
                    grid.getRowCount(),
                    Labels.line(texts.formats().clock(event.at()), "muted"),
                    sentence,
                    Labels.line(event.rule().label(), "rule-labels"));
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("stale-events");
        return scroll;
    }

    private String now() {
        return texts.get(
                "ruling.stale.nowText", words.stage(stale.now()), stale.now().version());
    }
}
