package org.appealdesk.console.ruling;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.TabKey;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.widget.Wraps;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.trade.Side;

/** The second step of a ruling: the outcome, the money and both texts as the parties will read them. */
final class ConfirmPane {
    private final RulingViewModel ruling;
    private final Texts texts;
    private final EngineWords words;
    private final VBox node = new VBox(12);

    ConfirmPane(RulingViewModel ruling, Texts texts, Subscriptions whileShown) {
        this.ruling = ruling;
        this.texts = texts;
        this.words = new EngineWords(texts);
        Outcome outcome = ruling.outcomeProperty().get();
        if (outcome != null) {
            node.getChildren().addAll(head(outcome), new MoneyFlow(texts).of(ruling.transfers()));
        }
        if (ruling.isEscalation()) {
            node.getChildren().add(Labels.text(ruling.ruleCitedProperty().get(), "letter"));
        } else {
            HBox letters = new HBox(16, letter(Side.BUYER, whileShown), letter(Side.SELLER, whileShown));
            VBox.setVgrow(letters, Priority.ALWAYS);
            node.getChildren().addAll(Labels.text(texts.get("ruling.texts"), "field-label"), letters);
        }
    }

    Node node() {
        return node;
    }

    private VBox head(Outcome outcome) {
        VBox head = new VBox(4, Labels.text(words.name(outcome), "large-title"), Labels.text(words.about(outcome)));
        if (ruling.isEscalation()) {
            return head;
        }
        List<String> second = ruling.secondPerson();
        List<String> warnings = second.isEmpty() ? List.of(texts.get("ruling.once")) : second;
        warnings.forEach(warning -> head.getChildren().add(Labels.text(warning, "warned")));
        return head;
    }

    private VBox letter(Side side, Subscriptions whileShown) {
        String hue = side.name().toLowerCase(Locale.ROOT);
        PartyText text = ruling.text(side);
        TextArea area = new TextArea();
        area.setId("text-" + hue);
        Wraps.lines(area);
        TabKey.leaves(area);
        area.getStyleClass().add(hue + "-letter");
        whileShown.bindBoth(area.textProperty(), text.textProperty());
        VBox.setVgrow(area, Priority.ALWAYS);
        Label to = Labels.line(
                texts.get(
                        "ruling.text.for",
                        ruling.party(side).nickname(),
                        EngineWords.languageOf(ruling.party(side)).ownName()),
                "strong",
                hue);
        to.setLabelFor(area);
        HBox head = new HBox(8, to, edited(text, whileShown), Labels.space());
        head.getChildren().addAll(ways(text, hue, whileShown));
        head.getStyleClass().add("letter-head");
        whileShown.onChange(area.focusedProperty(), ruling::lookAtTexts);
        VBox box = new VBox(4, head, area, warning(text, hue, whileShown));
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** Says that the agent wrote it, and whether the draft has changed since. */
    private Pill edited(PartyText text, Subscriptions whileShown) {
        Pill edited = new Pill("", Tone.INFO);
        whileShown.bind(edited.visibleProperty(), text.editedProperty());
        whileShown.follow(
                text.outdatedProperty(),
                isOutdated -> edited.show(
                        texts.get(isOutdated ? "ruling.text.outdated" : "ruling.text.edited"),
                        isOutdated ? Tone.WARN : Tone.INFO));
        return edited;
    }

    private static Label warning(PartyText text, String hue, Subscriptions whileShown) {
        Label warning = Labels.text("", "warned");
        warning.setId("warning-" + hue);
        warning.managedProperty().bind(warning.visibleProperty());
        whileShown.bind(warning.textProperty(), text.warningProperty());
        whileShown.bind(warning.visibleProperty(), text.warningProperty().map(lines -> !lines.isEmpty()));
        return warning;
    }

    private List<Button> ways(PartyText text, String hue, Subscriptions whileShown) {
        Button keep = new Button(texts.get("ruling.text.keepMine"));
        keep.setId("keep-" + hue);
        keep.setOnAction(ignored -> text.keep());
        whileShown.bind(keep.visibleProperty(), text.outdatedProperty());
        Button restore = new Button(texts.get("ruling.text.restore"));
        restore.setId("restore-" + hue);
        restore.setOnAction(ignored -> text.restore());
        whileShown.bind(restore.visibleProperty(), text.editedProperty());
        for (Button way : List.of(keep, restore)) {
            way.getStyleClass().add("quiet");
            way.setMinWidth(Button.USE_PREF_SIZE);
            way.managedProperty().bind(way.visibleProperty());
        }
        return List.of(keep, restore);
    }
}
