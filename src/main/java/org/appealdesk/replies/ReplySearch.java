package org.appealdesk.replies;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.appealdesk.casework.signal.PlainText;

/**
 * Finds replies by a few letters in either language, without diacritics.
 *
 * @param query as typed; nothing finds all
 * @param situation where the reply is to be written; what may not be read there is not found
 * @param recent ids of those used last, the last one first
 * @param language of the agent: {@code en} or {@code vi}, in which titles are sorted
 */
public record ReplySearch(String query, Situation situation, List<String> recent, String language) {
    public ReplySearch {
        recent = List.copyOf(recent);
    }

    /**
     * Those that have every word, best first: named so before only containing it, used lately before others, then by how
     * well they fit the case, then by title. One that is meant for another case is not brought forward by being used.
     */
    public List<Reply> in(Collection<Reply> replies) {
        Collator titles = Collator.getInstance(Locale.forLanguageTag(language));
        return replies.stream()
                .filter(reply -> reply.fit().allows(situation))
                .filter(reply -> isNamed(reply) || isContained(reply))
                .sorted(Comparator.comparing((Reply reply) -> !isNamed(reply))
                        .thenComparing(this::lastUsed)
                        .thenComparing(reply -> -reply.fit().score(situation))
                        .thenComparing(reply -> reply.title().in(language), titles))
                .toList();
    }

    private boolean isNamed(Reply reply) {
        return hasAll(String.join(" ", reply.names()));
    }

    private boolean isContained(Reply reply) {
        return hasAll(String.join(" ", reply.names()) + " "
                + String.join(
                        " ", reply.texts().values().stream().map(Template::text).toList()));
    }

    private boolean hasAll(String text) {
        String plain = PlainText.of(text);
        return List.of(PlainText.of(query).split(" ", -1)).stream().allMatch(plain::contains);
    }

    private int lastUsed(Reply reply) {
        int at = recent.indexOf(reply.id());
        return at < 0 || reply.fit().score(situation) < 0 ? Integer.MAX_VALUE : at;
    }
}
