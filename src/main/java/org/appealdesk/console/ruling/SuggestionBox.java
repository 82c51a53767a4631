package org.appealdesk.console.ruling;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Suggestion;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Circumstance;

/** What is usual where a case looks so, and why. It is only to be read: nothing in it can be pressed. */
final class SuggestionBox {
    private final Texts texts;
    private final EngineWords words;
    private final VBox node = new VBox(4);

    SuggestionBox(Texts texts) {
        this.texts = texts;
        this.words = new EngineWords(texts);
        node.setId("ruling-suggestions");
        node.getStyleClass().add("suggestions");
        node.managedProperty().bind(node.visibleProperty());
    }

    VBox node() {
        return node;
    }

    /** @param profile the rules that know them */
    void show(List<Suggestion> suggestions, String profile) {
        node.getChildren().setAll(Labels.text(texts.get("ruling.suggested.title"), "field-label"));
        suggestions.forEach(one -> node.getChildren().add(Labels.text(line(one))));
        node.getChildren().add(Labels.text(texts.get("ruling.suggested.from", profile), "muted", "small"));
        node.setVisible(!suggestions.isEmpty());
    }

    private String line(Suggestion one) {
        String and = " " + texts.get("ruling.suggested.and") + " ";
        String why = one.why().stream().map(this::name).collect(Collectors.joining(and));
        String rules = one.rules().stream().map(RuleId::label).collect(Collectors.joining(", "));
        return texts.get("ruling.suggested.line", words.name(one.outcome()), why, rules);
    }

    private String name(Circumstance circumstance) {
        return texts.get("ruling.circumstance." + circumstance.name());
    }
}
