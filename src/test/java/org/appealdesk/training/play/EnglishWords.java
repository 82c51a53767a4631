package org.appealdesk.training.play;

import java.time.ZoneId;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.training.Played;
import org.appealdesk.training.scenario.Bilingual;

/** The words as the program has them, in English. */
final class EnglishWords implements PlayWords {
    static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final EngineWords words = new EngineWords(new Texts(Language.ENGLISH, HANOI));

    @Override
    public String event(RecordedEvent event) {
        return words.event(event);
    }

    @Override
    public String refused(Played step) {
        return words.actor(step.step().actor()) + ": " + step.action().kind() + " refused: "
                + step.refusal().map(words::rejection).orElse("");
    }

    @Override
    public String pick(Bilingual text) {
        return text.en();
    }
}
