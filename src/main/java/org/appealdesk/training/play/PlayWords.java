package org.appealdesk.training.play;

import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.training.Played;
import org.appealdesk.training.scenario.Bilingual;

/** The words of the reader's language for what is printed. */
public interface PlayWords {
    /** One sentence, without time and rule. */
    String event(RecordedEvent event);

    /** One sentence for a step that was refused: who wanted what, and why not. */
    String refused(Played step);

    /** Picks the reader's language. */
    String pick(Bilingual words);
}
