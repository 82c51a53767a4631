package org.appealdesk.console.findings;

import java.util.Locale;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.Finding;

/** An objection with what was decided before, to be read only. */
final class ObjectionCard {
    private final Texts texts;
    private final EngineWords words;

    ObjectionCard(Texts texts) {
        this.texts = texts;
        this.words = new EngineWords(texts);
    }

    VBox of(Objection objection) {
        String hue = objection.by().name().toLowerCase(Locale.ROOT);
        Objection.Decided before = objection.before();
        VBox card = new VBox(
                4,
                Labels.text(
                        texts.get(
                                "ruling.objection.title",
                                words.inText(objection.by()),
                                texts.formats().dayAndTime(objection.at())),
                        "section-title",
                        hue),
                Labels.text("“" + objection.words() + "”"),
                Labels.text(
                        texts.get(
                                "ruling.objection.before",
                                before.by(),
                                texts.formats().dayAndTime(before.at()),
                                words.name(before.ruling().outcome())),
                        "strong"),
                Labels.text(texts.get("ruling.objection.rule", before.ruling().ruleCited()), "muted", "small"));
        for (Finding finding : before.ruling().findings()) {
            card.getChildren()
                    .add(Labels.text(
                            texts.get(
                                    "ruling.objection.finding",
                                    words.name(finding.side()),
                                    finding.claim(),
                                    words.name(finding.result())),
                            "muted",
                            "small"));
        }
        card.getStyleClass().addAll("objection-card", hue + "-claim");
        return card;
    }
}
