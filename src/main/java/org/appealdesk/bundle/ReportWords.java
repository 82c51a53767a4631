package org.appealdesk.bundle;

import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Money;

/** What the program says elsewhere too, in the report's language. */
public interface ReportWords {

    /** ISO 639 code of the language, {@code en} or {@code vi}. */
    String language();

    /** An engine's constant by its usual name. */
    String name(Enum<?> constant);

    /** What happened, as a sentence. */
    String event(RecordedEvent event);

    String measure(SideMeasure measure);

    /** What a finding rests on, with the case's events to look it up in. */
    String ground(Ground ground, List<RecordedEvent> events);

    /** With its zone. */
    String time(Instant at);

    String money(Money money);
}
