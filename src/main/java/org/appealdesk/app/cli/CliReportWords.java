package org.appealdesk.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.appealdesk.bundle.ReportWords;
import org.appealdesk.console.findings.GroundWords;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Money;

/** A case's report in the words the console has for it. */
final class CliReportWords implements ReportWords {
    private final EngineWords words;

    CliReportWords(Language language, ZoneId zone) {
        this.words = new EngineWords(new Texts(language, zone));
    }

    @Override
    public String language() {
        return words.language().code();
    }

    @Override
    public String name(Enum<?> constant) {
        return words.name(constant);
    }

    @Override
    public String event(RecordedEvent event) {
        return words.event(event);
    }

    @Override
    public String measure(SideMeasure measure) {
        return words.measure(measure);
    }

    @Override
    public String ground(Ground ground, List<RecordedEvent> events) {
        return new GroundWords(words).name(ground, events);
    }

    @Override
    public String time(Instant at) {
        return words.formats().dayAndTime(at);
    }

    @Override
    public String money(Money money) {
        return words.formats().money(money);
    }
}
