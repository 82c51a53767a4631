package org.appealdesk.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.appealdesk.app.play.Playthrough;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.training.Played;
import org.appealdesk.training.scenario.Scenario;

/** What happened in a scenario, one line an event, in the words the console has for it. */
final class Timeline {
    private final CliText text;
    private final EngineWords words;

    /** What is said at an instant. */
    private record Line(Instant at, String rule, String what) {}

    Timeline(CliText text) {
        this.text = text;
        this.words = text.engineWords();
    }

    void print(Scenario scenario, Playthrough played, PrintWriter out) {
        String title = scenario.card().title().in(words.language().code());
        out.println(title + " – " + scenario.profile());
        Stream<Line> events = played.end().events().stream().map(this::line);
        Stream<Line> refused = played.refused().stream().flatMap(this::line);
        print(Stream.concat(events, refused), out);
        out.println(text.get("play.end", words.stage(played.end().file())));
    }

    /** Only what the rules did not let happen. */
    void printRefused(Playthrough played, PrintWriter out) {
        print(played.refused().stream().flatMap(this::line), out);
    }

    private void print(Stream<Line> lines, PrintWriter out) {
        lines.sorted(Comparator.comparing(Line::at))
                .forEach(line ->
                        out.printf("%s  %-4s %s%n", words.formats().dayAndTime(line.at()), line.rule(), line.what()));
    }

    private Line line(RecordedEvent event) {
        return new Line(event.at(), event.rule().label(), words.event(event));
    }

    private Stream<Line> line(Played played) {
        return switch (played.answer()) {
            case Answer.Accepted _ -> Stream.empty();
            case Answer.Refused(var rejection) ->
                Stream.of(new Line(
                        played.at(),
                        rejection.rule().label(),
                        text.get("play.refused", words.actor(played.step().actor()), words.rejection(rejection))));
        };
    }
}
