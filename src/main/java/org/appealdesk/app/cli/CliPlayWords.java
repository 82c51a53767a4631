package org.appealdesk.app.cli;

import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.training.Played;
import org.appealdesk.training.play.PlayWords;
import org.appealdesk.training.scenario.Bilingual;

/** A play in the words the console has for it. */
final class CliPlayWords implements PlayWords {
    private final CliText text;
    private final EngineWords words;

    CliPlayWords(CliText text) {
        this.text = text;
        this.words = text.engineWords();
    }

    @Override
    public String event(RecordedEvent event) {
        return words.event(event);
    }

    @Override
    public String refused(Played step) {
        return text.get(
                "play.refused",
                words.actor(step.step().actor()),
                step.refusal().map(words::rejection).orElse(""));
    }

    @Override
    public String pick(Bilingual both) {
        return both.in(words.language().code());
    }
}
