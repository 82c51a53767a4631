package org.appealdesk.training.play;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.training.Played;
import org.appealdesk.training.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A timeline for people: time of day and time from the scenario's start, rule, what happened, and the words said. To
 * the millisecond, because a millisecond can decide (edge 1).
 */
final class Timeline implements PlayOutput {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd, VV", Locale.ROOT);

    private final Appendable out;
    private final PlayWords words;
    private final ZoneId zone;
    private Instant start = Instant.EPOCH;
    private @Nullable String day;

    /** @param zone in which times are shown */
    Timeline(Appendable out, PlayWords words, ZoneId zone) {
        this.out = out;
        this.words = words;
        this.zone = zone;
    }

    @Override
    public void begin(Scenario scenario) throws IOException {
        start = scenario.start();
        line("%s (%s, %s)".formatted(words.pick(scenario.card().title()), scenario.id(), scenario.profile()));
    }

    @Override
    public void event(RecordedEvent event) throws IOException {
        line(event.at(), event.rule().label(), words.event(event));
        for (String said : Quotes.of(event.event())) {
            line(" ".repeat(38) + "“" + said + "”");
        }
    }

    @Override
    public void refused(Played step) throws IOException {
        line(
                step.at(),
                step.refusal().map(Rejection::rule).map(rule -> rule.label()).orElse(""),
                words.refused(step));
    }

    private void line(Instant at, String rule, String what) throws IOException {
        String today = DAY.format(at.atZone(zone));
        if (!today.equals(day)) {
            day = today;
            line("── " + today);
        }
        line("%s %14s  %-4s  %s".formatted(TIME.format(at.atZone(zone)), fromStart(at), rule, what));
    }

    /** Such as {@code +4m30s} or {@code -1h2m0.500s}. */
    private String fromStart(Instant at) {
        Duration offset = Duration.between(start, at);
        Duration length = offset.abs();
        StringBuilder text = new StringBuilder(offset.isNegative() ? "-" : "+");
        if (length.toHours() > 0) {
            text.append(length.toHours()).append('h');
        }
        if (length.toMinutes() > 0) {
            text.append(length.toMinutesPart()).append('m');
        }
        text.append(length.toSecondsPart());
        if (length.toMillisPart() > 0) {
            text.append(".%03d".formatted(length.toMillisPart()));
        }
        return text.append('s').toString();
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
