package org.appealdesk.console.appeal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.console.live.DraftBook;

/**
 * What the agent wrote about one case and did not send: a draft an audience, so that no words ever change their reader.
 * It outlives the case's tab and, in the draft book, the program. To be used on the FX thread only.
 */
class Drafts {
    private final DraftBook.Page page;
    private final Map<Audience, StringProperty> words = new EnumMap<>(Audience.class);
    private final Map<Audience, ReadOnlyStringWrapper> problems = new EnumMap<>(Audience.class);
    /** What was sent and can still be taken back: after a crash it is a draft again. */
    private final Map<Audience, List<String>> leaving = new EnumMap<>(Audience.class);

    /** @param page what was written the last time */
    Drafts(DraftBook.Page page) {
        this.page = page;
        for (Audience reader : Audience.values()) {
            leaving.put(reader, new ArrayList<>());
            problems.put(reader, new ReadOnlyStringWrapper(this, reader.name(), ""));
            StringProperty draft = new SimpleStringProperty(this, reader.name(), page.read(reader.name()));
            words.put(reader, draft);
            draft.subscribe(() -> {
                problem(reader, "");
                keep(reader);
            });
        }
    }

    private void keep(Audience reader) {
        page.keep(
                reader.name(),
                Stream.concat(leaving(reader).stream(), Stream.of(words(reader).get()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private List<String> leaving(Audience reader) {
        return Objects.requireNonNull(leaving.get(reader));
    }

    /** What is written for an audience. */
    StringProperty words(Audience reader) {
        return Objects.requireNonNull(words.get(reader));
    }

    /** Why it was not sent; empty when nothing is wrong, and again as soon as the words change. */
    ReadOnlyStringProperty problem(Audience reader) {
        return Objects.requireNonNull(problems.get(reader)).getReadOnlyProperty();
    }

    /** Says why what is written for an audience was not sent. */
    void problem(Audience reader, String whyNot) {
        Objects.requireNonNull(problems.get(reader)).set(whyNot);
    }

    /** What is written and not sent, a text an audience. */
    List<String> written() {
        return words.values().stream()
                .map(draft -> draft.get().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The draft is sent: another one can be begun. */
    void leave(Audience reader, String sent) {
        leaving(reader).add(sent);
        words(reader).set("");
    }

    /** What was sent has left. */
    void left(Audience reader, String sent) {
        leaving(reader).remove(sent);
        keep(reader);
    }

    /** Brings back words that did not leave; they stand before what was written since. */
    void putBack(Audience reader, String sent) {
        leaving(reader).remove(sent);
        String since = words(reader).get();
        words(reader).set(since.isBlank() ? sent : sent + "\n" + since);
    }
}
