package org.appealdesk.replies;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.protocol.yaml.YamlDocument;
import org.appealdesk.protocol.yaml.YamlResult;

/**
 * An agent's own replies and which replies were used last, kept among the agent's papers. Every method waits for the disk
 * and throws {@link org.appealdesk.casework.StorageException} as the papers do. As safe for use by several threads as the
 * papers are; two who mark a use at once may lose one of the marks.
 */
public final class OwnReplies {
    /** What own replies are filed under. */
    public static final Words THEME = new Words("Mine", "Của tôi");

    private static final String KIND = "reply";
    private static final String RECENT = "recent-replies";
    private static final String ALL = "all";
    /** More would push aside what fits the case. */
    private static final int MOST_RECENT = 5;

    private final DeskPapers papers;

    public OwnReplies(DeskPapers papers) {
        this.papers = papers;
    }

    /** All own replies. One that this version cannot read stays where it is and is left out. */
    public List<Reply> all() {
        return papers.all(KIND).entrySet().stream()
                .flatMap(paper -> read(paper.getKey(), paper.getValue()).stream())
                .toList();
    }

    private static Optional<Reply> read(String id, String text) {
        return switch (ReplyYaml.readOwn(YamlDocument.read(id, text))) {
            case YamlResult.Good<List<Reply>> good -> Optional.of(good.value().getFirst());
            case YamlResult.Bad<List<Reply>> _ -> Optional.empty();
        };
    }

    /** Keeps a reply in place of the one with its id. */
    public void keep(Reply reply) {
        papers.write(KIND, reply.id(), ReplyYaml.write(reply));
    }

    public void remove(String id) {
        papers.remove(KIND, id);
    }

    /** The ids of the replies used last, the last one first. */
    public List<String> recent() {
        return papers.read(RECENT, ALL).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** Marks a reply as just used. */
    public void used(String id) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        ids.add(id);
        ids.addAll(recent());
        List<String> kept = new ArrayList<>(ids).subList(0, Math.min(ids.size(), MOST_RECENT));
        papers.write(RECENT, ALL, String.join("\n", kept));
    }
}
