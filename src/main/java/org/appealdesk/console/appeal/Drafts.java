package org.appealdesk.console.appeal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the agent wrote about one case and did not send: a draft an audience, so that no words ever change their reader.
 * It outlives the case's tab. To be used on the FX thread only.
 */
final class Drafts {
    private final Map<Audience, StringProperty> words = new EnumMap<>(Audience.class);
    private final Map<Audience, ReadOnlyStringWrapper> problems = new EnumMap<>(Audience.class);

    Drafts() {
        for (Audience reader : Audience.values()) {
            StringProperty draft = new SimpleStringProperty(this, reader.name(), "");
            draft.subscribe(() -> problem(reader, ""));
            words.put(reader, draft);
            problems.put(reader, new ReadOnlyStringWrapper(this, reader.name(), ""));
        }
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

    /** Adds words at the end. */
    void add(Audience reader, String more) {
        String before = words(reader).get();
        words(reader).set(before.isBlank() ? more : before.stripTrailing() + "\n" + more);
    }

    /** Brings back words that did not leave; they stand before what was written since. */
    void putBack(Audience reader, String sent) {
        String since = words(reader).get();
        words(reader).set(since.isBlank() ? sent : sent + "\n" + since);
    }
}
