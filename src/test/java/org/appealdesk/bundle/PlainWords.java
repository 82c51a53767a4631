package org.appealdesk.bundle;

import java.time.Instant;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Money;

/** Words that show what they stand for. */
record PlainWords(String language) implements ReportWords {

    @Override
    public String name(Enum<?> constant) {
        return constant.name();
    }

    @Override
    public String event(RecordedEvent event) {
        return event.event().toString();
    }

    @Override
    public String measure(SideMeasure measure) {
        return measure.kind() + " " + measure.value();
    }

    @Override
    public String time(Instant at) {
        return at.toString();
    }

    @Override
    public String money(Money money) {
        return money.toString();
    }
}
