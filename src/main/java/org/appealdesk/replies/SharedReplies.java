package org.appealdesk.replies;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.protocol.yaml.YamlProblem;

/**
 * The replies that several people share: those the program brings along, and a team's own beside them. Immutable.
 *
 * @param replies a team's own stands in place of one brought along with the same id
 * @param problems of files that were left out, told so that their author can mend them
 */
public record SharedReplies(List<Reply> replies, List<String> problems) {
    /** None at all. */
    public static final SharedReplies NONE = new SharedReplies(List.of(), List.of());

    public SharedReplies {
        replies = List.copyOf(replies);
        problems = List.copyOf(problems);
    }

    /**
     * Reads them. What is broken is left out and told; nothing is thrown.
     *
     * @param shipped the folder that came along
     * @param team a team's own folder, which need not exist
     */
    public static SharedReplies load(Path shipped, Path team) {
        ReplyFolder.Loaded first = ReplyFolder.load(shipped);
        ReplyFolder.Loaded second = ReplyFolder.load(team);
        Map<String, Reply> all = new LinkedHashMap<>();
        Stream.concat(first.replies().stream(), second.replies().stream()).forEach(reply -> all.put(reply.id(), reply));
        return new SharedReplies(
                List.copyOf(all.values()),
                Stream.concat(first.problems().stream(), second.problems().stream())
                        .map(YamlProblem::toString)
                        .toList());
    }
}
