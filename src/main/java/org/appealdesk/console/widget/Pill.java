package org.appealdesk.console.widget;

import javafx.scene.control.Label;

/** A short word in a rounded frame. */
public final class Pill extends Label {

    private Tone tone;

    /** A neutral pill without a word yet. */
    public Pill() {
        this("", Tone.NEUTRAL);
    }

    /** A pill that says {@code text}. */
    public Pill(String text, Tone tone) {
        super(text);
        this.tone = tone;
        getStyleClass().addAll("pill", tone.styleClass());
    }

    /** Changes what it says. */
    public void show(String text, Tone newTone) {
        setText(text);
        if (newTone != tone) {
            getStyleClass().set(getStyleClass().indexOf(tone.styleClass()), newTone.styleClass());
            tone = newTone;
        }
    }

    /** What kind of news it brings now. */
    public Tone tone() {
        return tone;
    }
}
