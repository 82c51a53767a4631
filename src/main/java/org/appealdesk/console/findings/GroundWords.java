package org.appealdesk.console.findings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;

/** What a finding rests on, in few words. */
public final class GroundWords {
    /** Longer messages are cut. */
    private static final int LONGEST_QUOTE = 48;

    private final EngineWords words;

    public GroundWords(EngineWords words) {
        this.words = words;
    }

    /** All of them in one line, with the case's events to look them up in. */
    public String line(List<Ground> grounds, List<RecordedEvent> events) {
        return grounds.stream().map(ground -> name(ground, events)).collect(Collectors.joining(", "));
    }

    /** One of them, such as {@code E1, part of page 1} or {@code seller 14:05: “…”}. */
    public String name(Ground ground, List<RecordedEvent> events) {
        return switch (ground) {
            case Ground.Evidence(var id, var region) ->
                region == null ? id : words.text("ruling.ground.region", id, region.page() + 1);
            case Ground.Line(var id) ->
                message(id, events).map(this::quoted).orElseGet(() -> words.text("ruling.ground.message", id));
            case Ground.Call(var number) ->
                call(number, events)
                        .map(event -> phoned(event, number))
                        .orElseGet(() -> words.text("ruling.ground.call", number));
        };
    }

    /** The event a message came with; empty when the case has none with that id. */
    public static Optional<RecordedEvent> message(String id, List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.event() instanceof DossierEvent.MessageSent(var message)
                        && message.id().equals(id))
                .findFirst();
    }

    /** The event a call was logged with; empty when there were fewer. */
    public static Optional<RecordedEvent> call(int number, List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.event() instanceof DossierEvent.CallLogged)
                .skip(Math.max(0, number - 1))
                .findFirst();
    }

    private String quoted(RecordedEvent event) {
        String text = event.event() instanceof DossierEvent.MessageSent(var message) ? message.text() : "";
        return words.text(
                "ruling.ground.line",
                words.actor(event.actor()),
                words.formats().clock(event.at()),
                shortened(Untrusted.line(text)));
    }

    private String phoned(RecordedEvent event, int number) {
        return event.event() instanceof DossierEvent.CallLogged(CallRecord call)
                ? words.text(
                        "ruling.ground.phoned",
                        number,
                        words.inText(call.side()),
                        words.formats().clock(event.at()))
                : "";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, LONGEST_QUOTE - 1).stripTrailing() + "…";
    }
}
