package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;

/** Words that name the case and the reader they are typed for, and whether each arrived there and nowhere else. */
public final class AddressedWords {
    private static final Pattern MARK = Pattern.compile("<(\\w+ \\w+) \\d+>");

    private final PaperDesk paper;
    private final Set<String> told = new HashSet<>();
    private int words;

    public AddressedWords(PaperDesk paper) {
        this.paper = paper;
    }

    private static String address(CaseId id, Audience reader) {
        return id + " " + reader;
    }

    /** A new word to type. */
    public String next(CaseId id, Audience reader) {
        return "<" + address(id, reader) + " " + ++words + ">";
    }

    /** The button that names this reader is about to be pressed in that case, with this text in the field. */
    public void pressed(CaseId id, Audience reader, String text) {
        told.add(address(id, reader) + " " + text.strip());
    }

    /**
     * Checks what has arrived in a case.
     *
     * @param steps what was done, to be told of
     * @throws AssertionError when a text has arrived that was not sent there, or that holds a word for somebody else
     */
    public void check(CaseId id, Object steps) {
        for (Audience reader : Audience.values()) {
            String here = address(id, reader);
            arrived(id, reader).forEach(text -> {
                Set<String> meant =
                        MARK.matcher(text).results().map(mark -> mark.group(1)).collect(Collectors.toSet());
                assertThat(meant)
                        .as("“%s” arrived at %s after %s", text, here, steps)
                        .isSubsetOf(Set.of(here));
                assertThat(told).as("pressed before %s", steps).contains(here + " " + text);
            });
        }
    }

    /** How many texts have arrived in a case. */
    public int arrived(CaseId id) {
        return Stream.of(Audience.values())
                .mapToInt(reader -> Math.toIntExact(arrived(id, reader).count()))
                .sum();
    }

    private Stream<String> arrived(CaseId id, Audience reader) {
        return paper.desk().find(id).orElseThrow().events().stream()
                .filter(event -> event.actor() instanceof Actor.Staff)
                .map(RecordedEvent::event)
                .flatMap(event -> switch (event) {
                    case DossierEvent.NoteAdded(String text) when reader == Audience.NOTE -> Stream.of(text);
                    case DossierEvent.MessageSent(var message)
                    when reader.side()
                            .map(Channel::support)
                            .filter(message.channel()::equals)
                            .isPresent() -> Stream.of(message.text());
                    default -> Stream.of();
                });
    }
}
