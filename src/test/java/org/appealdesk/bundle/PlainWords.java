package org.appealdesk.bundle;

import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.dossier.Ground;
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
    public String ground(Ground ground, List<RecordedEvent> events) {
        return ground instanceof Ground.Evidence(var id, var _) ? id : ground.toString();
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
