package org.appealdesk.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ready reply.
 *
 * @param id unique among those it stands with
 * @param theme what it is filed under
 * @param title what the agent knows it by; no party reads it
 * @param keywords by which it is found besides
 * @param fit for whom and when it is meant
 * @param texts by language, {@code en} or {@code vi}; a shared reply has both, an agent's own may have one
 */
public record Reply(String id, Words theme, Words title, List<String> keywords, Fit fit, Map<String, Template> texts) {
    /** The languages there can be. */
    public static final List<String> LANGUAGES = List.of("en", "vi");

    /** A title that is longer is cut in the list. */
    public static final int LONGEST_TITLE = 60;

    /** @throws IllegalArgumentException without any text */
    public Reply {
        keywords = List.copyOf(keywords);
        texts = Map.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("The reply " + id + " has no text");
        }
    }

    /** The text in that language; empty when it has none. */
    public Optional<Template> text(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** The text in that language, or else in the other. */
    public Template textFor(String language) {
        return text(language).orElseGet(() -> texts.values().iterator().next());
    }

    /** Everything a search looks at first: title, theme and keywords in both languages. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(id, title.en(), title.vi(), theme.en(), theme.vi()));
        names.addAll(keywords);
        return names;
    }
}
