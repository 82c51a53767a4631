package org.appealdesk.replies;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * Those that have every word, best first: titled so, then named so, then only containing it; among these what was used
     * lately, then what fits the case best, then by title. One that is meant for another case is not brought forward by
     * being used.
     */
    public List<Reply> in(Collection<Reply> replies) {
        Collator titles = Collator.getInstance(Locale.forLanguageTag(language));
        return replies.stream()
                .filter(reply -> reply.fit().allows(situation))
                .filter(this::isFound)
                .sorted(Comparator.comparing((Reply reply) -> !isTitled(reply))
                        .thenComparing(reply -> !isNamed(reply))
                        .thenComparingInt(this::lastUsed)
                        .thenComparingInt(reply -> -reply.fit().score(situation))
                        .thenComparing(reply -> reply.title().in(language), titles))
                .toList();
    }

    private boolean isFound(Reply reply) {
        Stream<String> texts = reply.texts().values().stream().map(Template::text);
        String all = plain(Stream.concat(reply.names().stream(), texts));
        return words().allMatch(all::contains);
    }

    /** Every word begins a word of the title, a keyword or the theme. */
    private boolean isNamed(Reply reply) {
        String names = plain(reply.names().stream());
        return words().allMatch(word -> names.contains(" " + word));
    }

    /** The words stand in the title as they were typed. */
    private boolean isTitled(Reply reply) {
        return Stream.of(reply.title().en(), reply.title().vi())
                .anyMatch(title -> plain(Stream.of(title)).contains(" " + PlainText.of(query)));
    }

    private Stream<String> words() {
        return Stream.of(PlainText.of(query).split(" ", -1));
    }

    /** With a blank before each word. */
    private static String plain(Stream<String> texts) {
        return " " + PlainText.of(texts.collect(Collectors.joining(" ")));
    }

    private int lastUsed(Reply reply) {
        int at = recent.indexOf(reply.id());
        return at < 0 || reply.fit().score(situation) < 0 ? Integer.MAX_VALUE : at;
    }
}
