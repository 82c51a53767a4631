package org.appealdesk.console.widget;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Texts.Wording;
import org.appealdesk.engine.state.Stage;
import org.jspecify.annotations.Nullable;

/** The stage of an appeal in one or two words. */
public final class StageChip extends Label {

    private final Texts texts;
    private final ObjectProperty<Wording> wording = new SimpleObjectProperty<>(this, "wording");
    private @Nullable Stage shown;

    /** A chip that shows no stage yet. */
    public StageChip(Texts texts) {
        this.texts = texts;
        getStyleClass().add("pill");
        wording.bind(texts.wordingProperty());
        wording.subscribe(ignored -> refresh());
    }

    /** Shows a stage; null shows nothing. */
    public void show(@Nullable Stage stage) {
        shown = stage;
        setVisible(stage != null);
        refresh();
    }

    /** The tone a stage is shown in. */
    public static Tone tone(Stage stage) {
        return switch (stage) {
            case RESPONDENT_PROCESSING -> Tone.WARN;
            case COMPLAINANT_PROCESSING, CS_QUEUED, CS_REVIEW, CANCELLED -> Tone.NEUTRAL;
            case INFORMATION_REQUESTED -> Tone.BAD;
            case DECIDED, COMPLETED -> Tone.GOOD;
        };
    }

    private void refresh() {
        Stage stage = shown;
        if (stage == null) {
            return;
        }
        getStyleClass().setAll("label", "pill", tone(stage).styleClass());
        setText(texts.get("widget.stage." + stage.name()));
        setAccessibleText(texts.name(stage));
    }
}
